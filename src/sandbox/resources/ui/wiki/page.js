/* The page in view mode: tasks that can be ticked, and the dialogs of the page's tools. */
(function ($) {
    'use strict';

    var el = SandboxWiki.el;

    function pageOf(item) {
        var list = item.closest('[data-inline-tasks-content-id]');
        return list ? list.dataset.inlineTasksContentId : AJS.Meta.get('page-id');
    }

    function ownText(item) {
        var copy = item.cloneNode(true);
        copy.querySelectorAll('ul, ol, input, button').forEach(function (inner) { inner.remove(); });
        return copy.textContent.trim().replace(/\s+/g, ' ');
    }

    function mark(item, done) {
        item.classList.toggle('checked', done);
        item.setAttribute('data-inline-task-status', done ? 'CHECKED' : 'UNCHECKED');
    }

    function send(item, box) {
        var done = box.checked;
        mark(item, done);
        box.disabled = true;
        SandboxWiki.request('POST', '/rest/inlinetasks/1/task/' + pageOf(item) + '/' + item.dataset.inlineTaskId + '/', {
            status: done ? 'CHECKED' : 'UNCHECKED', trigger: 'VIEW_PAGE'
        }).catch(function (failure) {
            box.checked = !done;
            mark(item, !done);
            SandboxWiki.fail(failure);
        }).then(function () {
            box.disabled = false;
            box.focus();
        });
    }

    /* Confluence draws the box with CSS and listens for clicks on the item; a real box does the same by keyboard. */
    function ready(item) {
        var box = item.querySelector(':scope > input[type=checkbox]');
        if (!box) {
            box = el('input', { type: 'checkbox', class: 'wiki-task-box', 'aria-label': ownText(item) || 'Task' });
            box.checked = item.classList.contains('checked');
            item.prepend(box);
        }
        box.disabled = false;
        box.addEventListener('change', function () { send(item, box); });
    }

    AJS.toInit(function () {
        document.querySelectorAll('#main-content li[data-inline-task-id]').forEach(ready);

        $(document).on('click', '[data-opens-dialog]', function (event) {
            event.preventDefault();
            AJS.dialog2('#' + this.dataset.opensDialog).show();
            document.getElementById(this.dataset.opensDialog).focus();
        });
        $(document).on('click', '[data-closes-dialog]', function (event) {
            event.preventDefault();
            var dialog = this.closest('.aui-dialog2');
            AJS.dialog2(dialog).hide();
            $('[data-opens-dialog="' + dialog.id + '"]').trigger('focus');
        });
    });
})(jQuery);
