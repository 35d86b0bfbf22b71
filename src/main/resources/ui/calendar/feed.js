/* Makes the secret address of one's calendar feed, shows it once, and takes it back. */
(function () {
    'use strict';

    function part(section, name) {
        return section.querySelector('[data-oneonone-feed-' + name + ']');
    }

    function say(section, text) {
        part(section, 'message').textContent = text;
    }

    function read(response) {
        return response.json().catch(function () {
            return {};
        }).then(function (answer) {
            if (!response.ok) {
                throw new Error(answer.message || '');
            }
            return answer;
        });
    }

    function send(method) {
        return fetch(AJS.contextPath() + '/rest/one-on-one/1.0/calendar/feed', {
            method: method,
            credentials: 'same-origin',
            headers: {Accept: 'application/json', 'X-Atlassian-Token': 'no-check'}
        }).then(read, function () {
            throw new Error('');
        });
    }

    /* The focus goes with it, because the button that had it may be gone. */
    function show(section, address) {
        var field = section.querySelector('input');
        var has = address !== '';
        field.value = address;
        part(section, 'new').hidden = !has;
        part(section, 'make').hidden = has;
        part(section, 'again').hidden = !has;
        part(section, 'revoke').hidden = !has;
        if (has) {
            field.focus();
            field.select();
        } else {
            part(section, 'make').focus();
        }
    }

    function once(section, button, work) {
        if (button.getAttribute('aria-disabled') === 'true') {
            return;
        }
        button.setAttribute('aria-disabled', 'true');
        say(section, '');
        work().catch(function (problem) {
            say(section, problem.message || AJS.I18n.getText('oneonone.calendar.feed.failed'));
        }).then(function () {
            button.removeAttribute('aria-disabled');
        });
    }

    function make(section, button) {
        once(section, button, function () {
            return send('POST').then(function (answer) {
                show(section, answer.url);
                say(section, AJS.I18n.getText('oneonone.calendar.feed.made'));
            });
        });
    }

    function revoke(section, button) {
        once(section, button, function () {
            return send('DELETE').then(function () {
                show(section, '');
                say(section, AJS.I18n.getText('oneonone.calendar.feed.revoked'));
            });
        });
    }

    /* Without leave to use the clipboard the address is at least selected, for the keyboard to copy. */
    function copy(section) {
        var field = section.querySelector('input');
        var selected = function () {
            field.focus();
            field.select();
            say(section, AJS.I18n.getText('oneonone.calendar.feed.selected'));
        };
        if (!navigator.clipboard) {
            selected();
            return;
        }
        navigator.clipboard.writeText(field.value).then(function () {
            say(section, AJS.I18n.getText('oneonone.calendar.feed.copied'));
        }, selected);
    }

    document.addEventListener('click', function (event) {
        var button = event.target.closest && event.target.closest('button');
        var section = button && button.closest('[data-oneonone-feed]');
        if (!section) {
            return;
        }
        if (button.hasAttribute('data-oneonone-feed-make')) {
            make(section, button);
        } else if (button.hasAttribute('data-oneonone-feed-copy')) {
            copy(section);
        } else if (button.hasAttribute('data-oneonone-feed-again')) {
            if (window.confirm(AJS.I18n.getText('oneonone.calendar.feed.again.confirm'))) {
                make(section, button);
            }
        } else if (window.confirm(AJS.I18n.getText('oneonone.calendar.feed.revoke.confirm'))) {
            revoke(section, button);
        }
    });
}());
