/* Makes the next meeting's page from the dashboard and goes there, or ends a series whose other one is away. */
(function () {
    'use strict';

    function say(button, text) {
        var row = button.parentNode;
        row.querySelector('[data-oneonone-message]').textContent = text;
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

    function post(path) {
        return fetch(AJS.contextPath() + '/rest/one-on-one/1.0/series/' + path, {
            method: 'POST',
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-Atlassian-Token': 'no-check'},
            body: '{}'
        }).then(read, function () {
            throw new Error('');
        });
    }

    function once(button, text, failed, work) {
        if (button.getAttribute('aria-disabled') === 'true') {
            return;
        }
        button.setAttribute('aria-disabled', 'true');
        say(button, text);
        work().catch(function (problem) {
            button.removeAttribute('aria-disabled');
            say(button, problem.message || failed);
        });
    }

    function create(button) {
        var failed = AJS.I18n.getText('oneonone.series.dashboard.failed');
        once(button, AJS.I18n.getText('oneonone.series.dashboard.creating'), failed, function () {
            var id = encodeURIComponent(button.getAttribute('data-oneonone-create'));
            return post(id + '/meetings').then(function (answer) {
                if (!answer.pageUrl) {
                    throw new Error(failed);
                }
                window.location.assign(answer.pageUrl);
            });
        });
    }

    function end(button) {
        var failed = AJS.I18n.getText('oneonone.series.dashboard.end.failed');
        if (!window.confirm(AJS.I18n.getText('oneonone.series.dashboard.end.confirm'))) {
            return;
        }
        once(button, AJS.I18n.getText('oneonone.series.dashboard.ending'), failed, function () {
            return post(encodeURIComponent(button.getAttribute('data-oneonone-end')) + '/end').then(function () {
                window.location.reload();
            });
        });
    }

    document.addEventListener('click', function (event) {
        var closest = function (attribute) {
            return event.target.closest && event.target.closest('[' + attribute + ']');
        };
        var wish = closest('data-oneonone-create');
        var farewell = closest('data-oneonone-end');
        if (wish) {
            create(wish);
        } else if (farewell) {
            end(farewell);
        }
    });
}());
