/* Puts what we know about each task beside it, and keeps the Jira badges fresh. */
(function () {
    'use strict';

    var slot = {};
    document.dispatchEvent(new CustomEvent('oneonone-issue-kit', {detail: slot}));
    document.dispatchEvent(new CustomEvent('oneonone-issue-badges', {detail: slot}));
    var kit = slot.kit;
    var badges = slot.badges;
    var element = kit.element;
    var UNDER_WAY = ['REQUESTED', 'CREATING', 'UNSURE'];
    var PATIENCE = 10;

    /* The same nodes move, so nothing has to be built twice; without a place they stay in the list below. */
    function placeBesideTask(root, line) {
        var page = root.getAttribute('data-page-id');
        var task = document.querySelector('[data-inline-tasks-content-id="' + page + '"] [data-inline-task-id="' +
            line.getAttribute('data-task-id') + '"]');
        if (!task || task.querySelector(':scope > .oneonone-line-beside')) {
            return;
        }
        var beside = element('div', {
            'class': 'oneonone-line-beside', 'data-action-id': line.getAttribute('data-action-id')
        });
        beside.appendChild(line.querySelector('.oneonone-line-facts'));
        // A click on our things must not tick the task.
        beside.addEventListener('click', function (event) {
            event.stopPropagation();
            route(event);
        });
        task.insertBefore(beside, task.querySelector(':scope > [data-inline-tasks-content-id], :scope > ul'));
        line.hidden = true;
    }

    function load(root, patience) {
        return kit.request('GET', '/pages/' + root.getAttribute('data-page-id') + '/actions?limit=200')
            .then(function (answer) {
                answer.results.forEach(badges.show);
                badges.tellAge(root, answer.results);
                retireCreateAll(root);
                var waiting = answer.results.some(function (action) {
                    return action.issue && UNDER_WAY.indexOf(action.issue.state) >= 0;
                });
                if (waiting && patience > 0) {
                    window.setTimeout(load, 3000, root, patience - 1);
                }
            })
            .catch(function () {
                // The page shows what it knew; the next look may bring more.
            });
    }

    function refresh(root, button) {
        button.setAttribute('aria-busy', 'true');
        kit.request('POST', '/pages/' + root.getAttribute('data-page-id') + '/refresh').then(function () {
            window.setTimeout(load, 1000, root, 0);
            window.setTimeout(load, 4000, root, 0);
            window.setTimeout(function () {
                button.removeAttribute('aria-busy');
            }, 4000);
        }).catch(function (problem) {
            button.removeAttribute('aria-busy');
            AJS.flag({type: 'warning', close: 'auto',
                body: AJS.escapeHtml(problem.message || AJS.I18n.getText('oneonone.jira.dialog.trouble'))});
        });
    }

    function rootOf(actionId) {
        var line = document.querySelector('.oneonone-line[data-action-id="' + actionId + '"]');
        return line && line.closest('[data-oneonone-actions]');
    }

    function item(root, id) {
        var line = root.querySelector('.oneonone-line[data-action-id="' + id + '"]');
        return {id: id, text: line.querySelector('.oneonone-line-text').textContent, facts: facts(id)};
    }

    /* Whose it is and when it is due, wherever on the page that stands. */
    function facts(id) {
        return ['owner', 'due'].map(function (fact) {
            var place = document.querySelector('[data-action-id="' + id + '"] .oneonone-line-' + fact);
            return place ? place.textContent.trim().replace(/\s+/g, ' ') : '';
        }).filter(Boolean).join(', ');
    }

    function ask(root, ids, trigger) {
        document.dispatchEvent(new CustomEvent('oneonone-issue-wanted', {
            detail: {
                pageId: root.getAttribute('data-page-id'),
                items: ids.map(item.bind(null, root)),
                again: Boolean(trigger && trigger.hasAttribute('data-again')),
                trigger: trigger,
                done: load.bind(null, root, PATIENCE)
            }
        }));
    }

    function creatable(root) {
        return Array.from(root.querySelectorAll('.oneonone-line')).map(function (line) {
            return line.getAttribute('data-action-id');
        }).filter(function (id) {
            return document.querySelector('[data-action-id="' + id + '"] [data-create-issue]:not([data-again])');
        });
    }

    /* With nothing left to create, its button goes, and hands the focus on. */
    function retireCreateAll(root) {
        var button = root.querySelector('[data-create-all]');
        if (button && creatable(root).length === 0) {
            if (button === document.activeElement) {
                (document.querySelector('[data-issue-key]') || document.body).focus();
            }
            button.remove();
        }
    }

    function route(event) {
        var button = event.target.closest && event.target.closest('button');
        if (!button) {
            return;
        }
        if (button.hasAttribute('data-create-issue')) {
            var id = button.closest('[data-action-id]').getAttribute('data-action-id');
            ask(rootOf(id), [id], button);
        } else if (button.hasAttribute('data-create-all')) {
            var root = button.closest('[data-oneonone-actions]');
            ask(root, creatable(root), button);
        } else if (button.hasAttribute('data-unlink-issue')) {
            badges.unlink(button);
        } else if (button.hasAttribute('data-refresh-issues')) {
            refresh(button.closest('[data-oneonone-actions]'), button);
        }
    }

    /* Back from authorising in Jira: the dialog that led there opens again. */
    function resume(root) {
        var wanted = window.sessionStorage.getItem('oneonone-issue-wanted');
        var plan = wanted && JSON.parse(wanted);
        if (plan && plan.pageId === root.getAttribute('data-page-id')) {
            window.sessionStorage.removeItem('oneonone-issue-wanted');
            var buttons = plan.ids.map(function (id) {
                return document.querySelector('[data-action-id="' + id + '"] [data-create-issue]');
            }).filter(Boolean);
            if (buttons.length) {
                ask(root, buttons.map(function (button) {
                    return button.closest('[data-action-id]').getAttribute('data-action-id');
                }), buttons[0]);
            }
        }
    }

    AJS.toInit(function () {
        document.addEventListener('click', route);
        document.querySelectorAll('[data-oneonone-actions]').forEach(function (root) {
            root.querySelectorAll('.oneonone-line').forEach(placeBesideTask.bind(null, root));
            if (root.querySelector('[data-refresh-issues]')) {
                load(root, PATIENCE);
            }
            resume(root);
        });
    });
}());
