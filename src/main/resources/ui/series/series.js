/* Pauses, resumes and ends a series on its page. */
(function () {
    'use strict';

    function kit() {
        var slot = {};
        document.dispatchEvent(new CustomEvent('oneonone-life-kit', {detail: slot}));
        return slot;
    }

    function say(root, text) {
        root.querySelector('[data-oneonone-message]').textContent = text;
    }

    function done(what) {
        switch (what) {
        case 'pause': return AJS.I18n.getText('oneonone.series.page.pause.done');
        case 'resume': return AJS.I18n.getText('oneonone.series.page.resume.done');
        default: return AJS.I18n.getText('oneonone.series.page.end.done');
        }
    }

    function turn(root, what) {
        return kit().request('POST', '/series/' + root.getAttribute('data-oneonone-series') + '/' + what);
    }

    function show(what) {
        return kit().refresh().then(function () {
            var root = document.querySelector('[data-oneonone-live="series"]');
            var place = root.querySelector('[data-oneonone-turn]') || root;
            say(root, done(what));
            root.setAttribute('tabindex', '-1');
            place.focus();
        });
    }

    function end(button, root) {
        var tools = kit();
        tools.dialog({
            title: AJS.I18n.getText('oneonone.series.dashboard.end'),
            submit: AJS.I18n.getText('oneonone.series.dashboard.end'),
            content: [tools.element('p', {}, AJS.I18n.getText('oneonone.series.dashboard.end.confirm'))],
            trigger: button,
            send: turn.bind(null, root, 'end'),
            done: show.bind(null, 'end')
        });
    }

    function start(button) {
        var root = button.closest('[data-oneonone-series]');
        var what = button.getAttribute('data-oneonone-turn');
        if (button.getAttribute('aria-disabled') === 'true') {
            return;
        }
        say(root, '');
        if (what === 'end') {
            end(button, root);
            return;
        }
        button.setAttribute('aria-disabled', 'true');
        turn(root, what).then(show.bind(null, what), function (problem) {
            button.removeAttribute('aria-disabled');
            say(root, problem.message || AJS.I18n.getText('oneonone.meeting.life.failed'));
        });
    }

    document.addEventListener('click', function (event) {
        var button = event.target.closest && event.target.closest('[data-oneonone-turn]');
        if (button) {
            start(button);
        }
    });
}());
