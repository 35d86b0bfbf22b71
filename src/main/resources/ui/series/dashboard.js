/* Makes the next meeting's page from the dashboard and goes there. */
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
            if (!response.ok || !answer.pageUrl) {
                throw new Error(answer.message || AJS.I18n.getText('oneonone.series.dashboard.failed'));
            }
            return answer.pageUrl;
        });
    }

    function create(button) {
        if (button.getAttribute('aria-disabled') === 'true') {
            return;
        }
        button.setAttribute('aria-disabled', 'true');
        say(button, AJS.I18n.getText('oneonone.series.dashboard.creating'));
        var id = encodeURIComponent(button.getAttribute('data-oneonone-create'));
        fetch(AJS.contextPath() + '/rest/one-on-one/1.0/series/' + id + '/meetings', {
            method: 'POST',
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-Atlassian-Token': 'no-check'},
            body: '{}'
        }).then(read, function () {
            throw new Error(AJS.I18n.getText('oneonone.series.dashboard.failed'));
        }).then(function (url) {
            window.location.assign(url);
        }).catch(function (problem) {
            button.removeAttribute('aria-disabled');
            say(button, problem.message);
        });
    }

    document.addEventListener('click', function (event) {
        var button = event.target.closest && event.target.closest('[data-oneonone-create]');
        if (button) {
            create(button);
        }
    });
}());
