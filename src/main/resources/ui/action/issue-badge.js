/* Draws what there is to know about an item's issue, with what can be pressed there. Handed out by an event. */
(function () {
    'use strict';

    var slot = {};
    document.dispatchEvent(new CustomEvent('oneonone-issue-kit', {detail: slot}));
    var kit = slot.kit;
    var element = kit.element;
    var TEXT_BY_CATEGORY = {
        'new': AJS.I18n.getText('oneonone.jira.category.new'),
        indeterminate: AJS.I18n.getText('oneonone.jira.category.indeterminate'),
        done: AJS.I18n.getText('oneonone.jira.category.done')
    };
    var LINKED = ['LINKED', 'UNAVAILABLE'];

    function badge(issue) {
        var made = element('span', {'class': 'oneonone-badge', 'data-issue-state': issue.state});
        if (issue.key) {
            var isWeb = /^https?:/.test(issue.url);
            var link = element('a', isWeb ? {href: issue.url, 'data-issue-key': ''} : {}, issue.key);
            if (issue.summary) {
                link.setAttribute('title', issue.summary);
            }
            var category = issue.status.category;
            made.setAttribute('data-issue-category', category);
            made.append(link, ' ', element('span', {
                'class': 'oneonone-status oneonone-status-' + category, 'data-issue-status': ''
            }, issue.status.name || TEXT_BY_CATEGORY[category]));
        }
        if (issue.message) {
            made.append(' ', element('span', {'class': 'oneonone-issue-note', 'data-issue-note': ''}, issue.message));
        }
        return made;
    }

    function plain(hook, text, id) {
        var made = element('button', {
            type: 'button', 'class': 'aui-button aui-button-link oneonone-create',
            'aria-describedby': 'oneonone-text-' + id
        }, text);
        made.setAttribute(hook, '');
        return made;
    }

    function retry(id) {
        var made = plain('data-create-issue', AJS.I18n.getText('oneonone.action.list.again'), id);
        made.setAttribute('data-again', '');
        return made;
    }

    function show(action) {
        if (!action.issue) {
            return;
        }
        var places = '[data-action-id="' + action.id + '"] [data-issue]';
        document.querySelectorAll(places).forEach(function (place) {
            var again = place.querySelector('[data-again]');
            // Only who gets something to press from the server gets something to press from here.
            if (place.querySelector('[data-create-issue], [data-unlink-issue]')) {
                place.setAttribute('data-may-change', '');
            }
            var hadFocus = place.contains(document.activeElement);
            place.replaceChildren(badge(action.issue));
            if (again && action.issue.state === 'UNSURE') {
                place.append(' ', again);
            } else if (place.hasAttribute('data-may-change') && action.issue.state === 'FAILED') {
                place.append(' ', again || retry(action.id));
            } else if (place.hasAttribute('data-may-change') && LINKED.indexOf(action.issue.state) >= 0) {
                var text = AJS.I18n.getText('oneonone.jira.unlink.button');
                place.append(' ', plain('data-unlink-issue', text, action.id));
            }
            if (hadFocus && place.querySelector('a, button')) {
                place.querySelector('a, button').focus();
            }
        });
    }

    /* When we last heard of the issue that we have not heard of for longest. */
    function tellAge(root, actions) {
        var place = root.querySelector('[data-as-of]');
        var oldest = actions.map(function (action) {
            return action.issue && action.issue.asOf;
        }).filter(Boolean).sort()[0];
        if (place && oldest && oldest !== place.getAttribute('datetime')) {
            var format = new Intl.DateTimeFormat(document.documentElement.lang || undefined,
                {dateStyle: 'medium', timeStyle: 'short'});
            place.setAttribute('datetime', oldest);
            place.textContent = AJS.I18n.getText('oneonone.action.list.as-of', format.format(new Date(oldest)));
        }
    }

    /* Afterwards the item can have another issue, unless it is done. */
    function unlink(button) {
        var id = button.closest('[data-action-id]').getAttribute('data-action-id');
        var place = button.closest('[data-issue]');
        var isDone = document.querySelector('.oneonone-line-done[data-action-id="' + id + '"]');
        document.dispatchEvent(new CustomEvent('oneonone-unlink-wanted', {
            detail: {
                id: id,
                key: place.querySelector('.oneonone-badge > :first-child').textContent,
                trigger: button,
                done: function () {
                    var next = plain('data-create-issue', AJS.I18n.getText('oneonone.action.list.create'), id);
                    place.replaceChildren.apply(place, isDone ? [] : [next]);
                    next.focus();
                }
            }
        }));
    }

    document.addEventListener('oneonone-issue-badges', function (event) {
        event.detail.badges = {show: show, unlink: unlink, tellAge: tellAge};
    });
}());
