/* The administrators' page of public holidays: reads a file in the browser and sends it, or forgets a calendar. */
(function () {
    'use strict';

    /* What the server takes in one request; a larger file is not even read. */
    var MOST_BYTES = 1024 * 1024;
    var KEPT = 'oneonone-holidays-said';

    function send(method, path, body) {
        return fetch(AJS.contextPath() + '/rest/one-on-one/1.0/holidays' + path, {
            method: method,
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-Atlassian-Token': 'no-check'},
            body: body
        }).then(function (response) {
            return response.text().then(function (text) {
                var answer = text ? JSON.parse(text) : {};
                if (!response.ok) {
                    throw answer;
                }
                return answer;
            });
        });
    }

    function read(file) {
        return new Promise(function (resolve, reject) {
            var reader = new FileReader();
            reader.onload = function () {
                resolve(reader.result);
            };
            reader.onerror = reject;
            reader.readAsText(file);
        });
    }

    /* The table is the server's; what was done is said again once it is printed anew. */
    function reload(sentence) {
        try {
            window.sessionStorage.setItem(KEPT, sentence);
        } catch (full) {
            // The table shows it, too.
        }
        window.location.reload();
    }

    function sayAgain(root) {
        try {
            root.querySelector('[data-oneonone-list-status]').textContent = window.sessionStorage.getItem(KEPT) || '';
            window.sessionStorage.removeItem(KEPT);
        } catch (closed) {
            // Nothing was kept.
        }
    }

    function clear(form) {
        form.querySelectorAll('.error').forEach(function (old) {
            old.remove();
        });
        form.querySelectorAll('[aria-invalid]').forEach(function (field) {
            field.removeAttribute('aria-invalid');
        });
    }

    /* What is no answer of ours has no sentence for people. */
    function sentence(problem) {
        return problem.statusCode ? problem.message : AJS.I18n.getText('oneonone.excusal.holidays.failed');
    }

    function own(message) {
        return {statusCode: 400, message: message};
    }

    function complain(form, problem) {
        var first = (problem.errors || [])[0] || {};
        var field = form.elements.namedItem(first.field || 'ics') || form.elements.namedItem('ics');
        var error = document.createElement('div');
        error.className = 'error';
        error.setAttribute('role', 'alert');
        error.textContent = first.message || sentence(problem);
        field.insertAdjacentElement('afterend', error);
        field.setAttribute('aria-invalid', 'true');
        field.focus();
    }

    function done(answer) {
        var days = String(answer.days);
        var ignored = String(answer.ignored);
        reload(answer.ignored
            ? AJS.I18n.getText('oneonone.excusal.holidays.done.ignored', answer.name, days, ignored)
            : AJS.I18n.getText('oneonone.excusal.holidays.done', answer.name, days));
    }

    function post(form, text) {
        var body = JSON.stringify({name: form.elements.namedItem('name').value, ics: text});
        if (new Blob([body]).size > MOST_BYTES) {
            throw own(AJS.I18n.getText('oneonone.excusal.holidays.large'));
        }
        return send('POST', '', body);
    }

    function onImport(form) {
        var file = form.elements.namedItem('ics');
        var name = form.elements.namedItem('name');
        var button = form.querySelector('[type=submit]');
        var status = form.querySelector('[data-oneonone-status]');

        file.addEventListener('change', function () {
            if (file.files.length && !name.value) {
                name.value = file.files[0].name.replace(/\.ics$/i, '');
            }
        });
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            if (button.getAttribute('aria-disabled') === 'true') {
                return;
            }
            clear(form);
            if (!file.files.length) {
                complain(form, own(AJS.I18n.getText('oneonone.excusal.holidays.choose')));
                return;
            }
            if (file.files[0].size > MOST_BYTES) {
                complain(form, own(AJS.I18n.getText('oneonone.excusal.holidays.large')));
                return;
            }
            button.setAttribute('aria-disabled', 'true');
            status.textContent = AJS.I18n.getText('oneonone.excusal.holidays.sending');
            read(file.files[0]).then(function (text) {
                return post(form, text);
            }).then(done).catch(function (problem) {
                button.removeAttribute('aria-disabled');
                status.textContent = '';
                complain(form, problem);
            });
        });
    }

    function onRemove(root) {
        root.addEventListener('click', function (event) {
            var id = event.target.getAttribute('data-oneonone-remove');
            if (!id || !window.confirm(AJS.I18n.getText('oneonone.excusal.holidays.remove.confirm'))) {
                return;
            }
            send('DELETE', '/' + encodeURIComponent(id)).then(function () {
                reload(AJS.I18n.getText('oneonone.excusal.holidays.removed'));
            }).catch(function (problem) {
                root.querySelector('[data-oneonone-list-status]').textContent = sentence(problem);
            });
        });
    }

    AJS.toInit(function () {
        var root = document.querySelector('[data-oneonone-holidays]');
        if (root) {
            sayAgain(root);
            onImport(root.querySelector('[data-oneonone-import]'));
            onRemove(root);
        }
    });
}());
