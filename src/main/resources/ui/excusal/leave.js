/* Enters leave of one's own on the page of a series, and takes it back. */
(function () {
    'use strict';

    function kit() {
        var slot = {};
        document.dispatchEvent(new CustomEvent('oneonone-life-kit', {detail: slot}));
        return slot;
    }

    function path(root) {
        return '/series/' + root.getAttribute('data-oneonone-series') + '/excusals';
    }

    /* What the page shows now is printed anew; the focus goes where one goes on, and what was done is said. */
    function show(sentence) {
        return kit().refresh().then(function () {
            var root = document.querySelector('[data-oneonone-series]');
            var place = root.querySelector('[data-oneonone-leave]');
            root.querySelector('[data-oneonone-leave-status]').textContent = sentence;
            if (place) {
                place.focus();
            }
        });
    }

    function input(tools, type, attributes) {
        return tools.element('input', Object.assign({
            type: type, 'class': type === 'checkbox' ? 'checkbox' : 'text', autocomplete: 'off'
        }, attributes));
    }

    function enter(button) {
        var tools = kit();
        var root = button.closest('[data-oneonone-series]');
        var from = input(tools, 'date', {});
        var to = input(tools, 'date', {});
        var reason = input(tools, 'text', {maxlength: '255'});
        var every = input(tools, 'checkbox', {id: 'oneonone-leave-every'});
        from.addEventListener('change', function () {
            to.value = to.value || from.value;
        });
        tools.dialog({
            title: AJS.I18n.getText('oneonone.excusal.away.add'),
            submit: AJS.I18n.getText('oneonone.excusal.away.save'),
            content: [
                tools.field('from', AJS.I18n.getText('oneonone.excusal.away.from'), from),
                tools.field('to', AJS.I18n.getText('oneonone.excusal.away.to'), to),
                tools.field('reason', AJS.I18n.getText('oneonone.excusal.away.reason'), reason,
                    AJS.I18n.getText('oneonone.excusal.away.reason.help')),
                tools.element('div', {'class': 'checkbox'}, [every, tools.element('label', {'for': every.id},
                    AJS.I18n.getText('oneonone.excusal.away.every.choose'))])
            ],
            trigger: button,
            send: function () {
                return tools.request('POST', path(root), {
                    from: from.value, to: to.value, reason: reason.value, everySeries: every.checked
                });
            },
            done: show.bind(null, AJS.I18n.getText('oneonone.excusal.away.added'))
        });
    }

    function remove(button) {
        var root = button.closest('[data-oneonone-series]');
        if (button.getAttribute('aria-disabled') === 'true') {
            return;
        }
        button.setAttribute('aria-disabled', 'true');
        kit().request('DELETE', path(root) + '/' + button.getAttribute('data-oneonone-leave-remove')).then(
            show.bind(null, AJS.I18n.getText('oneonone.excusal.away.removed')),
            function (problem) {
                button.removeAttribute('aria-disabled');
                root.querySelector('[data-oneonone-leave-status]').textContent =
                    problem.message || AJS.I18n.getText('oneonone.excusal.away.failed');
            });
    }

    document.addEventListener('click', function (event) {
        var closest = function (attribute) {
            return event.target.closest && event.target.closest('[' + attribute + ']');
        };
        var wish = closest('data-oneonone-leave');
        var back = closest('data-oneonone-leave-remove');
        if (back) {
            remove(back);
        } else if (wish) {
            enter(wish);
        }
    });
}());
