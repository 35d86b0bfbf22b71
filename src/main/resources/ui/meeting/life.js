/* Moves, skips, merges, holds, closes and reopens meetings, wherever a page offers it. */
(function () {
    'use strict';

    var DIALOGS = ['move', 'skip'];

    function kit() {
        var slot = {};
        document.dispatchEvent(new CustomEvent('oneonone-life-kit', {detail: slot}));
        return slot;
    }

    function done(what) {
        switch (what) {
        case 'move': return AJS.I18n.getText('oneonone.meeting.life.move.done');
        case 'skip': return AJS.I18n.getText('oneonone.meeting.life.skip.done');
        case 'merge': return AJS.I18n.getText('oneonone.meeting.life.merge.done');
        case 'hold': return AJS.I18n.getText('oneonone.meeting.life.hold.done');
        case 'close': return AJS.I18n.getText('oneonone.meeting.life.close.done');
        default: return AJS.I18n.getText('oneonone.meeting.life.reopen.done');
        }
    }

    function say(block, text, role) {
        var place = block.querySelector('[data-oneonone-life-message]');
        place.setAttribute('role', role);
        place.textContent = text;
    }

    /* A date that had no row has another name once it has one, so the answer says where to look. */
    function show(plan, answer) {
        if (plan.what === 'close' && plan.live === 'header' && !answer.notice) {
            // What was discussed stands in the page's own text now.
            window.location.reload();
            return Promise.resolve();
        }
        return kit().refresh().then(function () {
            var block = document.querySelector('[data-oneonone-life="' + answer.id + '"]');
            var root = document.querySelector('[data-oneonone-live="' + plan.live + '"]');
            var place = block && block.querySelector('button');
            document.dispatchEvent(new CustomEvent('oneonone-life-changed', {detail: answer}));
            if (block) {
                say(block, answer.notice || done(plan.what), answer.notice ? 'alert' : 'status');
            } else {
                AJS.flag({type: 'success', close: 'auto', body: AJS.escapeHtml(done(plan.what))});
            }
            if (place) {
                place.focus();
            } else if (root) {
                root.setAttribute('tabindex', '-1');
                root.focus();
            }
        });
    }

    function planOf(button, block) {
        var root = block.closest('[data-oneonone-live]');
        return {
            what: button.getAttribute('data-oneonone-act'),
            path: '/meetings/' + encodeURIComponent(block.getAttribute('data-oneonone-life')),
            live: root ? root.getAttribute('data-oneonone-live') : '',
            trigger: button,
            data: {
                label: block.getAttribute('aria-label'),
                start: block.getAttribute('data-oneonone-start'),
                zone: block.getAttribute('data-oneonone-zone'),
                viewerZone: block.getAttribute('data-oneonone-viewer-zone'),
                language: block.getAttribute('data-oneonone-language')
            }
        };
    }

    function rest(block, isBusy) {
        block.setAttribute('aria-busy', String(isBusy));
        block.querySelectorAll('button').forEach(function (button) {
            button.setAttribute('aria-disabled', String(isBusy));
        });
    }

    function start(button) {
        var block = button.closest('[data-oneonone-life]');
        var plan = planOf(button, block);
        if (block.getAttribute('aria-busy') === 'true') {
            return;
        }
        plan.done = show.bind(null, plan);
        say(block, '', 'status');
        if (DIALOGS.indexOf(plan.what) >= 0) {
            document.dispatchEvent(new CustomEvent('oneonone-life-wanted', {detail: plan}));
            return;
        }
        rest(block, true);
        say(block, AJS.I18n.getText('oneonone.meeting.life.working'), 'status');
        kit().request('POST', plan.path + '/' + plan.what).then(plan.done, function (problem) {
            rest(block, false);
            say(block, problem.message || AJS.I18n.getText('oneonone.meeting.life.failed'), 'alert');
        });
    }

    document.addEventListener('click', function (event) {
        var button = event.target.closest && event.target.closest('[data-oneonone-life] [data-oneonone-act]');
        if (button) {
            start(button);
        }
    });
}());
