/* The plugin's page in space tools: saves the space's settings and its templates' texts, and shows previews. */
(function () {
    'use strict';

    var JSON_HEADERS = {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'};
    var NUMBERS = ['durationMinutes', 'prepareDays'];

    function send(method, path, body) {
        return fetch(AJS.contextPath() + '/rest/one-on-one/1.0' + path, {
            method: method, credentials: 'same-origin', headers: JSON_HEADERS, body: body && JSON.stringify(body)
        }).then(function (response) {
            return response.text().then(function (text) {
                if (!response.ok) {
                    throw JSON.parse(text);
                }
                return text;
            });
        });
    }

    function say(form, text) {
        form.querySelector('[data-oneonone-status]').textContent = text;
    }

    function clear(form) {
        form.querySelectorAll('.error').forEach(function (old) {
            old.remove();
        });
        form.querySelectorAll('[aria-invalid]').forEach(function (field) {
            field.removeAttribute('aria-invalid');
        });
        say(form, '');
    }

    /* Puts the server's sentence beside the field it is about, or else beside the buttons. */
    function complain(form, problem) {
        var first = (problem.errors || [])[0] || {};
        var field = first.field && form.elements.namedItem(first.field);
        var message = first.message || problem.message;
        var failed = AJS.I18n.getText('oneonone.template.settings.failed');
        if (!field || !message) {
            say(form, problem.statusCode ? message : failed);
            return;
        }
        var error = document.createElement('div');
        error.className = 'error';
        error.setAttribute('role', 'alert');
        error.textContent = message;
        field.insertAdjacentElement('afterend', error);
        field.setAttribute('aria-invalid', 'true');
        field.focus();
    }

    function settingsOf(form) {
        var settings = {};
        new FormData(form).forEach(function (value, name) {
            var text = value.trim();
            settings[name] = text === '' ? null : text;
        });
        NUMBERS.forEach(function (name) {
            settings[name] = /^\d+$/.test(settings[name] || '') ? parseInt(settings[name], 10) : settings[name];
        });
        settings.reminders = form.elements.namedItem('reminders').checked;
        settings.labels = (settings.labels || '').split(/\s+/).filter(Boolean);
        return settings;
    }

    function onSettings(form, space) {
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            clear(form);
            send('PUT', '/spaces/' + space + '/settings', settingsOf(form)).then(function () {
                say(form, AJS.I18n.getText('oneonone.template.settings.saved'));
            }).catch(function (problem) {
                complain(form, problem);
            });
        });
    }

    function onTemplate(form, space) {
        var choice = form.querySelector('[data-oneonone-choice]');
        var frame = form.querySelector('[data-oneonone-preview]');
        var version;

        function path(end) {
            return '/templates/' + encodeURIComponent(choice.value) + end + '?spaceKey=' + space;
        }

        /* A slow answer about a template that is no longer chosen must not end up under another one's key. */
        function show(text) {
            var template = JSON.parse(text);
            if (template.key === choice.value) {
                fill(template);
            }
        }

        function fill(template) {
            form.elements.namedItem('name').value = template.name;
            form.elements.namedItem('body').value = template.body;
            form.elements.namedItem('comment').value = '';
            version = template.version;
        }

        function written() {
            return {
                name: form.elements.namedItem('name').value,
                body: form.elements.namedItem('body').value,
                comment: form.elements.namedItem('comment').value,
                version: version
            };
        }

        function load() {
            clear(form);
            frame.hidden = true;
            fill({name: '', body: ''});
            send('GET', path('')).then(show).catch(function (problem) {
                complain(form, problem);
            });
        }

        choice.addEventListener('change', load);
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            clear(form);
            send('PUT', path(''), written()).then(function (text) {
                show(text);
                say(form, AJS.I18n.getText('oneonone.template.settings.saved-text'));
            }).catch(function (problem) {
                complain(form, problem);
            });
        });
        form.addEventListener('click', function (event) {
            var seat = event.target.getAttribute('data-oneonone-preview-as');
            if (seat) {
                clear(form);
                send('POST', path('/preview') + '&as=' + seat, written()).then(function (html) {
                    frame.hidden = false;
                    frame.srcdoc = html;
                }).catch(function (problem) {
                    complain(form, problem);
                });
            }
        });
        load();
    }

    AJS.toInit(function () {
        var root = document.querySelector('[data-oneonone-space]');
        if (root) {
            var space = encodeURIComponent(root.getAttribute('data-oneonone-space'));
            onSettings(root.querySelector('[data-oneonone-settings]'), space);
            onTemplate(root.querySelector('[data-oneonone-template]'), space);
        }
    });
}());
