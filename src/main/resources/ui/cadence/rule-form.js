/*
 * The fields that ask how often two people meet, for the wizard and for every dialog that changes a cadence.
 *
 * A screen depends on the web-resource cadence-resources, has a form of class aui, and does this:
 *
 *     var slot = {};
 *     document.dispatchEvent(new CustomEvent('oneonone-rule-form', {detail: slot}));
 *     var form = slot.form({
 *         day: function () { return dateField.value; },     // the first date, as 2026-12-01
 *         given: [{rule: 'FREQ=…', label: 'As now'}]    // offered first; a null rule is by arrangement
 *     });
 *     place.append(form.node);      // its fields bubble input and change events, as fields do
 *     form.rule();                  // a recurrence rule, or null for by arrangement
 *     form.node.querySelector('[data-oneonone-rule-rhythm]');   // the field beside which to say what is wrong
 *
 * Beside it, slot.dates(node, wish) shows what comes of it: see rule-dates.js.
 */
(function () {
    'use strict';

    var DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
    var made = 0;

    function element(name, attributes, children) {
        var node = document.createElement(name);
        Object.keys(attributes).forEach(function (key) {
            node.setAttribute(key, attributes[key]);
        });
        node.append.apply(node, [].concat(children === undefined ? [] : children));
        return node;
    }

    function select(hook, choices) {
        var attributes = {'class': 'select'};
        attributes['data-oneonone-rule-' + hook] = '';
        return element('select', attributes, choices.map(function (choice) {
            return element('option', {value: choice[0]}, choice[1]);
        }));
    }

    function input(hook, type, value, kind) {
        var attributes = {type: type, value: value, 'class': kind};
        attributes['data-oneonone-rule-' + hook] = '';
        return element('input', attributes);
    }

    function group(label, control, id) {
        control.id = control.id || id;
        return element('div', {'class': 'field-group'}, [element('label', {'for': control.id}, label), control]);
    }

    /* The whole number that somebody typed; the server knows which ones are too many. */
    function number(control) {
        return Math.max(1, parseInt(control.value, 10) || 1);
    }

    function RuleForm(options) {
        var id = made += 1;
        this.day = options.day;
        this.given = options.given || [];
        this.rhythm = select('rhythm', this.given.map(function (each, index) {
            return ['GIVEN' + index, each.label];
        }).concat([
            ['WEEKLY', AJS.I18n.getText('oneonone.cadence.rule.weekly')],
            ['FORTNIGHTLY', AJS.I18n.getText('oneonone.cadence.rule.fortnightly')],
            ['MONTHLY', AJS.I18n.getText('oneonone.cadence.rule.monthly')],
            ['ADHOC', AJS.I18n.getText('oneonone.cadence.rule.adhoc')],
            ['CUSTOM', AJS.I18n.getText('oneonone.cadence.rule.custom')]
        ]));
        this.rhythm.id = id === 1 ? 'oneonone-rhythm' : 'oneonone-rhythm-' + id;
        this.every = input('every', 'number', '1', 'text short-field');
        this.every.min = 1;
        this.every.max = 366;
        this.unit = select('unit', [
            ['WEEKLY', AJS.I18n.getText('oneonone.cadence.rule.weeks')],
            ['MONTHLY', AJS.I18n.getText('oneonone.cadence.rule.months')]
        ]);
        this.unit.setAttribute('aria-label', AJS.I18n.getText('oneonone.cadence.rule.unit'));
        this.weekdays = this.weekdayBoxes(id);
        this.month = select('month', [
            ['DAY', AJS.I18n.getText('oneonone.cadence.rule.month.day')],
            ['WEEKDAY', AJS.I18n.getText('oneonone.cadence.rule.month.weekday')],
            ['LAST_WEEKDAY', AJS.I18n.getText('oneonone.cadence.rule.month.last-weekday')],
            ['LAST_DAY', AJS.I18n.getText('oneonone.cadence.rule.month.last-day')]
        ]);
        this.end = select('end', [
            ['', AJS.I18n.getText('oneonone.cadence.rule.end.never')],
            ['COUNT', AJS.I18n.getText('oneonone.cadence.rule.end.count')],
            ['UNTIL', AJS.I18n.getText('oneonone.cadence.rule.end.until')]
        ]);
        this.count = input('count', 'number', '10', 'text short-field');
        this.count.min = 1;
        this.until = input('until', 'date', '', 'text');
        this.node = this.layOut('oneonone-rule-' + id);
        this.node.addEventListener('change', this.reveal.bind(this));
        this.reveal();
    }

    RuleForm.prototype.weekdayBoxes = function (id) {
        return element('fieldset', {'class': 'group oneonone-rule-weekdays'}, [
            element('legend', {}, element('span', {}, AJS.I18n.getText('oneonone.cadence.rule.weekdays')))
        ].concat(DAYS.map(function (day, index) {
            var box = input('weekday', 'checkbox', day, 'checkbox');
            box.id = 'oneonone-rule-' + id + '-' + day;
            // 1 January 2024 was a Monday; the browser knows how its language shortens the days of a week.
            var name = new Date(2024, 0, 1 + index).toLocaleDateString(document.documentElement.lang || undefined,
                {weekday: 'short'});
            return element('div', {'class': 'checkbox'}, [box, element('label', {'for': box.id}, name)]);
        })));
    };

    RuleForm.prototype.layOut = function (id) {
        var interval = group(AJS.I18n.getText('oneonone.cadence.rule.every'), this.every, id + '-every');
        interval.append(this.unit);
        this.monthGroup = group(AJS.I18n.getText('oneonone.cadence.rule.month'), this.month, id + '-month');
        this.countGroup = group(AJS.I18n.getText('oneonone.cadence.rule.count'), this.count, id + '-count');
        this.untilGroup = group(AJS.I18n.getText('oneonone.cadence.rule.until'), this.until, id + '-until');
        this.custom = element('div', {'data-oneonone-rule-custom': ''}, [
            interval, this.weekdays, this.monthGroup,
            group(AJS.I18n.getText('oneonone.cadence.rule.end'), this.end, id + '-end'),
            this.countGroup, this.untilGroup
        ]);
        return element('div', {'class': 'oneonone-rule'}, [
            group(AJS.I18n.getText('oneonone.cadence.rule.rhythm'), this.rhythm), this.custom
        ]);
    };

    /* Only what belongs to the choices so far is shown; whoever asks for their own rule begins with their weekday. */
    RuleForm.prototype.reveal = function () {
        var isWeekly = this.unit.value === 'WEEKLY';
        var isCustom = this.rhythm.value === 'CUSTOM';
        if (isCustom && this.custom.hidden && !this.chosenDays().length) {
            this.weekdays.querySelector('[value="' + this.weekday() + '"]').checked = true;
        }
        this.custom.hidden = !isCustom;
        this.weekdays.hidden = !isWeekly;
        this.monthGroup.hidden = isWeekly;
        this.countGroup.hidden = this.end.value !== 'COUNT';
        this.untilGroup.hidden = this.end.value !== 'UNTIL';
    };

    RuleForm.prototype.first = function () {
        var date = new Date(this.day() + 'T12:00:00');
        return isNaN(date) ? new Date() : date;
    };

    RuleForm.prototype.weekday = function () {
        return DAYS[(this.first().getDay() + 6) % 7];
    };

    RuleForm.prototype.chosenDays = function () {
        return Array.from(this.weekdays.querySelectorAll(':checked')).map(function (box) {
            return box.value;
        });
    };

    RuleForm.prototype.rule = function () {
        var given = this.given[this.rhythm.value.replace('GIVEN', '')];
        if (given) {
            return given.rule;
        }
        switch (this.rhythm.value) {
        case 'ADHOC': return null;
        case 'WEEKLY': return 'FREQ=WEEKLY;BYDAY=' + this.weekday();
        case 'FORTNIGHTLY': return 'FREQ=WEEKLY;INTERVAL=2;BYDAY=' + this.weekday();
        case 'MONTHLY': return 'FREQ=MONTHLY;' + this.monthly('WEEKDAY');
        default: return this.ownRule();
        }
    };

    /* A fifth weekday comes in few months; whoever begins on one means the last. */
    RuleForm.prototype.monthly = function (which) {
        var week = Math.ceil(this.first().getDate() / 7);
        switch (which) {
        case 'DAY': return 'BYMONTHDAY=' + this.first().getDate();
        case 'LAST_DAY': return 'BYMONTHDAY=-1';
        case 'LAST_WEEKDAY': return 'BYDAY=-1' + this.weekday();
        default: return 'BYDAY=' + (week > 4 ? -1 : week) + this.weekday();
        }
    };

    RuleForm.prototype.ownRule = function () {
        var every = number(this.every);
        var days = this.chosenDays().join(',') || this.weekday();
        var end = {COUNT: ';COUNT=' + number(this.count), UNTIL: ';UNTIL=' + this.until.value.replace(/-/g, '')};
        var isEnding = this.end.value && (this.end.value === 'COUNT' || this.until.value);
        return 'FREQ=' + this.unit.value + (every > 1 ? ';INTERVAL=' + every : '') + ';'
            + (this.unit.value === 'WEEKLY' ? 'BYDAY=' + days : this.monthly(this.month.value))
            + (isEnding ? end[this.end.value] : '');
    };

    document.addEventListener('oneonone-rule-form', function (event) {
        event.detail.form = function (options) {
            return new RuleForm(options);
        };
    });
}());
