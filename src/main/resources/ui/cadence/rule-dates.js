/*
 * What comes of a cadence while somebody still chooses it: its words and its next dates, as the server says them.
 *
 *     var dates = slot.dates(node, function () {     // a node with role=status; slot as in rule-form.js
 *         return {rrule: form.rule(), start: '2026-12-01T10:00', zone: 'Europe/Berlin', durationMinutes: 30};
 *     });
 *     dates.show();                                  // call it at first and whenever a field changes
 */
(function () {
    'use strict';

    /* People type faster than they read. */
    var PAUSE_MILLIS = 250;

    function ask(wish) {
        return fetch(AJS.contextPath() + '/rest/one-on-one/1.0/cadences/preview', {
            method: 'POST', credentials: 'same-origin', body: JSON.stringify(wish),
            headers: {'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check'}
        }).then(function (response) {
            return response.json();
        });
    }

    function paragraph(words) {
        var made = document.createElement('p');
        made.textContent = words;
        return made;
    }

    function list(dates) {
        var made = document.createElement('ol');
        made.className = 'oneonone-rule-dates';
        dates.forEach(function (date) {
            var item = document.createElement('li');
            item.textContent = date;
            made.append(item);
        });
        return made;
    }

    function parts(answer) {
        var error = (answer.errors || [])[0];
        if (!answer.text) {
            return [paragraph(error ? error.message : answer.message || '')];
        }
        return [paragraph(answer.text)]
            .concat(answer.note ? [paragraph(answer.note)] : [])
            .concat(answer.dates.length ? [paragraph(answer.heading), list(answer.dates)] : []);
    }

    function Dates(node, wish) {
        this.node = node;
        this.wish = wish;
        this.asked = 0;
    }

    /* Answers overtake each other; only the one to the last question is shown. */
    Dates.prototype.show = function () {
        var mine = this.asked += 1;
        var self = this;
        window.clearTimeout(this.waiting);
        this.waiting = window.setTimeout(function () {
            ask(self.wish()).then(parts, function () {
                return [];
            }).then(function (shown) {
                if (mine === self.asked) {
                    self.node.replaceChildren.apply(self.node, shown);
                }
            });
        }, PAUSE_MILLIS);
    };

    document.addEventListener('oneonone-rule-form', function (event) {
        event.detail.dates = function (node, wish) {
            return new Dates(node, wish);
        };
    });
}());
