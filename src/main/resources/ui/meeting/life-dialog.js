/* Asks when a meeting is moved to, or why it is skipped. */
(function () {
    'use strict';

    function ask(name) {
        var slot = {};
        document.dispatchEvent(new CustomEvent(name, {detail: slot}));
        return slot;
    }

    /* The time is the series'; whoever lives elsewhere reads below it what that is at home. */
    function move(plan) {
        var kit = ask('oneonone-life-kit');
        var time = ask('oneonone-life-time');
        var data = plan.data;
        var day = kit.element('input', {type: 'date', 'class': 'text', value: data.start.slice(0, 10)});
        var hour = kit.element('input', {type: 'time', 'class': 'text', value: data.start.slice(11, 16)});
        var own = kit.element('p', {role: 'status', 'class': 'oneonone-life-own'});
        var date = kit.field('start', AJS.I18n.getText('oneonone.meeting.life.move.date'), day);

        function local() {
            return day.value + 'T' + hour.value;
        }

        function tell() {
            var instant = time.instantOf(local(), data.zone);
            own.textContent = instant === null || data.zone === data.viewerZone ? '' : AJS.I18n.getText(
                'oneonone.meeting.life.move.own', time.print(instant, data.viewerZone, data.language),
                data.viewerZone);
        }

        [day, hour].forEach(function (input) {
            input.addEventListener('input', tell);
        });
        tell();
        kit.dialog({
            title: AJS.I18n.getText('oneonone.meeting.life.move.title'),
            submit: AJS.I18n.getText('oneonone.meeting.life.move'),
            content: [
                kit.element('p', {}, data.label),
                date,
                kit.field('time', AJS.I18n.getText('oneonone.meeting.life.move.time'), hour,
                    AJS.I18n.getText('oneonone.meeting.life.move.zone', data.zone)),
                own
            ],
            trigger: plan.trigger,
            send: function () {
                return kit.request('POST', plan.path + '/move', {start: local()});
            },
            done: plan.done
        });
    }

    function skip(plan) {
        var kit = ask('oneonone-life-kit');
        var reason = kit.element('input', {type: 'text', 'class': 'text', autocomplete: 'off'});
        var agreed = kit.element('input', {type: 'checkbox', 'class': 'checkbox', id: 'oneonone-excused'});
        agreed.checked = true;
        kit.dialog({
            title: AJS.I18n.getText('oneonone.meeting.life.skip.title'),
            submit: AJS.I18n.getText('oneonone.meeting.life.skip'),
            content: [
                kit.element('p', {}, plan.data.label),
                kit.field('reason', AJS.I18n.getText('oneonone.meeting.life.skip.reason'), reason,
                    AJS.I18n.getText('oneonone.meeting.life.skip.help')),
                kit.element('div', {'class': 'checkbox'}, [
                    agreed, ' ', kit.element('label', {'for': 'oneonone-excused'},
                        AJS.I18n.getText('oneonone.meeting.life.skip.agreed'))
                ])
            ],
            trigger: plan.trigger,
            send: function () {
                return kit.request('POST', plan.path + '/skip', {reason: reason.value, excused: agreed.checked});
            },
            done: plan.done
        });
    }

    document.addEventListener('oneonone-life-wanted', function (event) {
        (event.detail.what === 'move' ? move : skip)(event.detail);
    });
}());
