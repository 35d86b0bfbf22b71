/* Changes what two people agreed on: what they are, the template, and how often they meet from which day on. */
(function () {
    'use strict';

    function ask(name) {
        var slot = {};
        document.dispatchEvent(new CustomEvent(name, {detail: slot}));
        return slot;
    }

    function select(kit, choices, chosen) {
        var made = kit.element('select', {'class': 'select'}, choices.map(function (choice) {
            return kit.element('option', {value: choice[0]}, choice[1]);
        }));
        made.value = chosen;
        return made;
    }

    function input(kit, type, value) {
        return kit.element('input', {type: type, 'class': 'text', value: value});
    }

    function kinds() {
        return [
            ['MANAGER_REPORT', AJS.I18n.getText('oneonone.series.kind.manager-report')],
            ['SKIP_LEVEL', AJS.I18n.getText('oneonone.series.kind.skip-level')],
            ['MENTORING', AJS.I18n.getText('oneonone.series.kind.mentoring')],
            ['PEER', AJS.I18n.getText('oneonone.series.kind.peer')]
        ];
    }

    /* A template that is switched off by now is kept by whoever has it. */
    function templates(series, all) {
        return [['', AJS.I18n.getText('oneonone.series.edit.template.space')]].concat(all.filter(function (one) {
            return one.enabled || one.key === series.template;
        }).map(function (one) {
            return [one.key, one.name];
        }));
    }

    function Form(kit, series, all) {
        var local = ask('oneonone-life-time').localOf(series.cadence.start, series.cadence.zone);
        var slot = ask('oneonone-rule-form');
        this.series = series;
        this.kind = select(kit, kinds(), series.kind);
        this.template = select(kit, templates(series, all), series.template || '');
        this.day = input(kit, 'date', local.slice(0, 10));
        this.time = input(kit, 'time', local.slice(11, 16));
        this.zone = input(kit, 'text', series.cadence.zone);
        this.minutes = input(kit, 'number', series.cadence.durationMinutes);
        this.from = input(kit, 'date', '');
        this.rule = slot.form({
            day: function () {
                return this.day.value;
            }.bind(this),
            given: [{
                rule: series.cadence.rrule, label: AJS.I18n.getText('oneonone.series.edit.now', series.cadence.text)
            }]
        });
        this.shown = kit.element('div', {role: 'status', 'class': 'oneonone-series-preview'});
        this.dates = slot.dates(this.shown, this.cadence.bind(this));
    }

    Form.prototype.cadence = function () {
        return {
            rrule: this.rule.rule(),
            start: this.day.value + 'T' + this.time.value,
            zone: this.zone.value.trim(),
            durationMinutes: parseInt(this.minutes.value, 10) || 0
        };
    };

    Form.prototype.wish = function () {
        return {
            kind: this.kind.value,
            template: this.template.value,
            cadence: this.cadence(),
            from: this.from.value || null
        };
    };

    Form.prototype.content = function (kit) {
        var fields = [
            kit.field('kind', AJS.I18n.getText('oneonone.series.edit.kind'), this.kind),
            kit.field('template', AJS.I18n.getText('oneonone.series.edit.template'), this.template),
            kit.element('div', {'data-oneonone-field': 'rrule cadence'}, [
                this.rule.node,
                kit.element('div', {'class': 'error', role: 'alert', id: 'oneonone-rrule-error', hidden: ''})
            ]),
            kit.field('start', AJS.I18n.getText('oneonone.series.edit.start'), this.day),
            kit.field('time', AJS.I18n.getText('oneonone.series.edit.time'), this.time),
            kit.field('zone', AJS.I18n.getText('oneonone.series.edit.zone'), this.zone),
            kit.field('durationMinutes', AJS.I18n.getText('oneonone.series.edit.minutes'), this.minutes),
            kit.field('from', AJS.I18n.getText('oneonone.series.edit.from'), this.from,
                AJS.I18n.getText('oneonone.series.edit.from.help'))
        ];
        return kit.element('div', {'class': 'oneonone-series-edit'}, [kit.element('div', {}, fields), this.shown]);
    };

    function saved(answer) {
        var count = (answer.stranded || []).length;
        return ask('oneonone-life-kit').refresh().then(function () {
            var now = document.querySelector('[data-oneonone-live="series"]');
            var place = now.querySelector('[data-oneonone-edit]');
            now.querySelector('[data-oneonone-message]').textContent = count
                ? AJS.I18n.getText('oneonone.series.edit.stranded', count)
                : AJS.I18n.getText('oneonone.series.edit.saved');
            if (place) {
                place.focus();
            }
        });
    }

    function open(button, series, all) {
        var kit = ask('oneonone-life-kit');
        var form = new Form(kit, series, all);
        var path = '/series/' + encodeURIComponent(series.id);
        var view = kit.dialog({
            title: AJS.I18n.getText('oneonone.series.edit.title'),
            submit: AJS.I18n.getText('oneonone.series.edit.save'),
            size: 'medium',
            content: form.content(kit),
            trigger: button,
            send: function () {
                return kit.request('PUT', path, form.wish());
            },
            done: saved
        });
        ['input', 'change'].forEach(function (name) {
            view.form.addEventListener(name, form.dates.show.bind(form.dates));
        });
        form.dates.show();
    }

    function start(button) {
        var root = button.closest('[data-oneonone-series]');
        var message = root.querySelector('[data-oneonone-message]');
        var request = ask('oneonone-life-kit').request;
        var id = encodeURIComponent(button.getAttribute('data-oneonone-edit'));
        if (button.getAttribute('aria-disabled') === 'true') {
            return;
        }
        button.setAttribute('aria-disabled', 'true');
        message.textContent = '';
        request('GET', '/series/' + id).then(function (series) {
            var space = encodeURIComponent(series.spaceKey);
            return request('GET', '/templates?limit=200&spaceKey=' + space).then(function (answer) {
                button.removeAttribute('aria-disabled');
                open(button, series, answer.results);
            });
        }).catch(function (problem) {
            button.removeAttribute('aria-disabled');
            message.textContent = problem.message || AJS.I18n.getText('oneonone.meeting.life.failed');
        });
    }

    document.addEventListener('click', function (event) {
        var button = event.target.closest && event.target.closest('[data-oneonone-edit]');
        if (button) {
            start(button);
        }
    });
}());
