/* Lets people mute reminders, all or those of one series, at the end of their list of series. */
(function () {
    'use strict';

    var PLACE = 'oneonone-reminders';

    function send(method, path, body) {
        return fetch(AJS.contextPath() + '/rest/one-on-one/1.0' + path, {
            method: method,
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-Atlassian-Token': 'no-check'},
            body: body && JSON.stringify(body)
        }).then(function (response) {
            return response.json().catch(function () {
                return {};
            }).then(function (answer) {
                if (!response.ok) {
                    throw new Error(answer.message || '');
                }
                return answer;
            });
        });
    }

    function element(name, className, text) {
        var made = document.createElement(name);
        made.className = className;
        made.textContent = text || '';
        return made;
    }

    /* A box that saves itself; what could not be saved jumps back and says why. */
    function box(path, label, checked, status) {
        var line = element('div', 'checkbox');
        var input = document.createElement('input');
        var words = element('label', '', label);
        input.type = 'checkbox';
        input.className = 'checkbox';
        input.id = PLACE + path.replace(/\W+/g, '-');
        input.checked = checked;
        words.htmlFor = input.id;
        input.addEventListener('change', function () {
            var wanted = input.checked;
            status.textContent = '';
            send('PUT', path, {muted: wanted}).then(function (answer) {
                input.checked = answer.muted;
                status.textContent = AJS.I18n.getText('oneonone.reminder.mute.saved');
            }).catch(function (problem) {
                input.checked = !wanted;
                status.textContent = problem.message || AJS.I18n.getText('oneonone.reminder.mute.failed');
            });
        });
        line.appendChild(input);
        line.appendChild(words);
        return line;
    }

    function show(root, rows, mutes) {
        var details = element('details', 'oneonone-mutes');
        var form = element('form', 'aui');
        var group = element('fieldset', 'group');
        var status = element('div', 'oneonone-mutes-status');
        details.id = PLACE;
        status.setAttribute('role', 'status');
        details.appendChild(element('summary', '', AJS.I18n.getText('oneonone.reminder.mute.title')));
        group.appendChild(element('legend', 'assistive', AJS.I18n.getText('oneonone.reminder.mute.title')));
        group.appendChild(element('p', '', AJS.I18n.getText('oneonone.reminder.mute.help')));
        group.appendChild(
            box('/reminders/mute', AJS.I18n.getText('oneonone.reminder.mute.all'), mutes.muted, status));
        rows.forEach(function (row) {
            var id = row.getAttribute('data-oneonone-series');
            var label = AJS.I18n.getText('oneonone.reminder.mute.one', row.getAttribute('data-oneonone-person'));
            var isMuted = mutes.series.indexOf(id) >= 0;
            group.appendChild(box('/series/' + encodeURIComponent(id) + '/mute', label, isMuted, status));
        });
        form.appendChild(group);
        details.appendChild(form);
        details.appendChild(status);
        root.appendChild(details);
        if (window.location.hash === '#' + PLACE) {
            details.open = true;
            details.scrollIntoView();
            details.querySelector('input').focus();
        }
    }

    AJS.toInit(function () {
        var root = document.querySelector('.oneonone-dashboard');
        var rows = root ? Array.prototype.slice.call(root.querySelectorAll('[data-oneonone-series]')) : [];
        if (rows.length > 0) {
            send('GET', '/reminders/mute').then(function (mutes) {
                show(root, rows, mutes);
            }).catch(function () {
                /* The list is of use without. */
            });
        }
    });
}());
