/* Other words for a point, and what makes it an action item. Handed out by an event. */
(function () {
    'use strict';

    var slot = {};
    document.dispatchEvent(new CustomEvent('oneonone-agenda-kit', {detail: slot}));
    var kit = slot.kit;

    function close(line, redraw) {
        var editor = line.querySelector('[data-oneonone-editor]');
        editor.remove();
        line.querySelector('[data-oneonone-words]').hidden = false;
        redraw();
        line.querySelector('[data-oneonone-edit]').focus();
    }

    /* Enter keeps the words, Escape lets them be; what the other one changed meanwhile is shown, and both stay. */
    function edit(board, line) {
        if (line.querySelector('[data-oneonone-editor]')) {
            return;
        }
        var id = line.getAttribute('data-oneonone-point');
        var words = line.querySelector('[data-oneonone-words]');
        var input = document.createElement('input');
        var version = board.points[id].version;
        input.type = 'text';
        input.maxLength = 2000;
        input.className = 'text oneonone-agenda-text';
        input.value = board.points[id].text;
        input.setAttribute('data-oneonone-editor', '');
        input.setAttribute('aria-label', AJS.I18n.getText('oneonone.agenda.list.edit'));
        input.addEventListener('keydown', function (event) {
            if (event.key === 'Escape') {
                close(line, board.redraw);
            } else if (event.key === 'Enter' && !event.isComposing) {
                event.preventDefault();
                board.ask('PUT', '/points/' + id, {text: input.value, version: version}).then(function (point) {
                    board.points[id] = point;
                    close(line, board.redraw);
                }, function (problem) {
                    if (problem.point) {
                        version = problem.point.version;
                        board.points[id] = problem.point;
                        board.trouble(AJS.I18n.getText('oneonone.agenda.list.stale', problem.point.text));
                    }
                });
            }
        });
        // Within a line that can be dragged no text can be selected.
        line.draggable = false;
        words.hidden = true;
        words.parentNode.insertBefore(input, words);
        input.focus();
    }

    function act(board, line) {
        var form = board.root.querySelector('[data-oneonone-act-form]');
        form.setAttribute('data-oneonone-for', line.getAttribute('data-oneonone-point'));
        form.hidden = false;
        line.append(form);
        form.querySelector('[data-oneonone-owner]').focus();
    }

    function away(board) {
        var form = board.root.querySelector('[data-oneonone-act-form]');
        var line = form.closest('[data-oneonone-point]');
        form.hidden = true;
        board.root.append(form);
        if (line) {
            line.querySelector('[data-oneonone-act]').focus();
        }
    }

    function promise(board, form) {
        var due = form.querySelector('[data-oneonone-due]').value;
        var body = {owner: {userKey: form.querySelector('[data-oneonone-owner]').value}};
        if (due) {
            body.due = due;
        }
        board.ask('POST', '/points/' + form.getAttribute('data-oneonone-for') + '/act', body).then(function (point) {
            board.points[point.id] = point;
            away(board);
            board.redraw();
            board.say(AJS.I18n.getText('oneonone.agenda.list.acted'));
        }, function () {
            // The sentence is there already, and what was chosen stays.
        });
    }

    document.addEventListener('oneonone-agenda-edit', function (event) {
        event.detail.edit = {edit: edit, act: act, away: away, promise: promise};
    });
}());
