/* The page editor: writes storage format into a plain text area, keeps a draft, shows a preview. */
(function ($) {
    'use strict';

    var el = SandboxWiki.el;
    var form;
    var body;
    var saved;

    function insert(text, selectFrom, selectTo) {
        var at = body.selectionStart;
        body.setRangeText(text, at, body.selectionEnd, 'end');
        if (selectFrom !== undefined) {
            body.setSelectionRange(at + selectFrom, at + selectTo);
        }
        body.focus();
        body.dispatchEvent(new Event('input'));
    }

    /* A task goes into the list the caret stands in, else it begins a list of its own. */
    function insertTask() {
        var before = body.value.substring(0, body.selectionStart);
        var inList = (before.match(/<ac:task-list>/g) || []).length > (before.match(/<\/ac:task-list>/g) || []).length;
        var inTask = before.lastIndexOf('<ac:task>') > before.lastIndexOf('</ac:task>');
        if (inTask) {
            var end = body.value.indexOf('</ac:task>', body.selectionStart) + '</ac:task>'.length;
            body.setSelectionRange(end, end);
            inList = true;
        }
        var selected = body.value.substring(body.selectionStart, body.selectionEnd);
        var head = '<ac:task><ac:task-status>incomplete</ac:task-status><ac:task-body>';
        var start = (inList ? '\n' : '<ac:task-list>\n') + head;
        insert(start + selected + '</ac:task-body></ac:task>' + (inList ? '' : '\n</ac:task-list>'), start.length, start.length + selected.length);
    }

    function askFor(id, confirm) {
        var dialog = AJS.dialog2('#' + id);
        var $form = $('#' + id + '-form');
        $form.off('submit').on('submit', function (event) {
            event.preventDefault();
            var value = this.elements.value.value;
            if (value) {
                confirm(value);
                dialog.hide();
                body.focus();
            }
        });
        $form.find('input').val('');
        dialog.show();
        $form.find('input:visible').first().trigger('focus');
    }

    function insertMention() {
        var key;
        var $input = $('#insert-mention-form input[name=value]');
        $input.off('.mention').on('selected.autocomplete-user.mention', function (event, data) { key = data.content.userKey; });
        askFor('insert-mention', function () {
            if (key) {
                insert('<ac:link><ri:user ri:userkey="' + AJS.escapeHtml(key) + '" /></ac:link> ');
            }
        });
    }

    function insertDate() {
        askFor('insert-date', function (date) { insert('<time datetime="' + date + '" />'); });
    }

    function wrap(open, close) {
        var selected = body.value.substring(body.selectionStart, body.selectionEnd);
        insert(open + selected + close, open.length, open.length + selected.length);
    }

    function draft() {
        return {
            draftId: form.elements.draftId.value, pageId: form.elements.pageId.value, spaceKey: form.elements.spaceKey.value,
            parentPageId: form.elements.parentPageId.value, title: form.elements.title.value, body: body.value
        };
    }

    function keepDraft() {
        var now = JSON.stringify(draft());
        if (now === saved) {
            return Promise.resolve();
        }
        return SandboxWiki.request('POST', '/rest/sandbox-editor/draft', draft()).then(function (answer) {
            form.elements.draftId.value = answer.draftId;
            saved = JSON.stringify(draft());
            $('#draft-status').text('Draft saved, only you can see it.');
        }, function (failure) {
            $('#draft-status').text('The draft could not be saved: ' + failure.message);
        });
    }

    function preview() {
        var $panel = $('#editor-preview').prop('hidden', false);
        SandboxWiki.request('POST', '/rest/sandbox-editor/preview', draft()).then(function (answer) {
            $panel.find('.wiki-content').html(answer.html);
        }, function (failure) {
            $panel.find('.wiki-content').empty().append(el('div', { class: 'aui-message aui-message-error', role: 'alert', text: failure.message }));
        }).then(function () { $panel[0].scrollIntoView(); $panel.trigger('focus'); });
    }

    AJS.toInit(function () {
        form = document.getElementById('editpageform');
        if (!form) {
            return;
        }
        body = document.getElementById('markupTextarea');
        saved = JSON.stringify(draft());
        var timer;
        $(form).on('input', function () {
            clearTimeout(timer);
            timer = setTimeout(keepDraft, 2000);
        });
        $(form).on('submit', function () { clearTimeout(timer); });
        var commands = {
            task: insertTask, mention: insertMention, date: insertDate, preview: preview,
            heading: function () { wrap('<h2>', '</h2>'); },
            bold: function () { wrap('<strong>', '</strong>'); },
            list: function () { wrap('<ul>\n<li>', '</li>\n</ul>'); }
        };
        $(document).on('click', '[data-editor]', function (event) {
            event.preventDefault();
            commands[this.dataset.editor]();
        });
        var line = Number(body.dataset.errorLine);
        if (line) {
            var offset = body.value.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
            var at = offset + Math.max(0, Number(body.dataset.errorColumn) - 1);
            body.focus();
            body.setSelectionRange(at, at);
        }
    });
})(jQuery);
