/* Inputs for what an issue type asks for beyond what the form fills in. Handed to whoever asks by an event. */
(function () {
    'use strict';

    var slot = {};
    document.dispatchEvent(new CustomEvent('oneonone-issue-kit', {detail: slot}));
    var kit = slot.kit;

    /* The form has the first ones, the items have theirs, and Jira knows who asks. */
    var FILLED = ['summary', 'project', 'issuetype', 'assignee', 'duedate', 'reporter'];
    var OFFERED = ['description', 'priority', 'labels', 'security'];
    var CHOICES = ['option', 'priority', 'securitylevel', 'version', 'component', 'resolution', 'array'];
    var INPUTS = {string: 'text', user: 'text', number: 'number', date: 'date'};

    function options(field) {
        var none = field.type === 'array' ? [] : [{id: '', name: AJS.I18n.getText('oneonone.jira.dialog.choose')}];
        return none.concat(field.allowedValues).map(function (choice) {
            return kit.element('option', {value: choice.id}, choice.name);
        });
    }

    /* Nothing if it is of a kind that we do not know how to send. */
    function control(field) {
        if (field.allowedValues.length && CHOICES.indexOf(field.type) >= 0) {
            var list = kit.element('select', {'class': 'select'}, options(field));
            list.multiple = field.type === 'array';
            return list;
        }
        if (field.id === 'description') {
            return kit.element('textarea', {'class': 'textarea', rows: '4'});
        }
        var type = field.id === 'labels' ? 'text' : INPUTS[field.type];
        return type && kit.element('input', {'class': 'text', type: type, step: 'any'});
    }

    function value(field, input) {
        if (input.tagName === 'SELECT') {
            var chosen = Array.from(input.selectedOptions).map(function (option) {
                return {id: option.value};
            });
            return field.type === 'array' ? chosen : chosen[0];
        }
        var text = input.value.trim();
        if (field.id === 'labels') {
            return text.split(/[\s,]+/);
        }
        return field.type === 'number' ? Number(text) : field.type === 'user' ? {name: text} : text;
    }

    /* A button, because the dialog's keyboard handling passes over the browser's own way to fold things. */
    function folded(groups) {
        var more = kit.button(AJS.I18n.getText('oneonone.jira.dialog.more'), 'link');
        var area = kit.element('div', {id: 'oneonone-issue-more', 'data-folded': ''}, groups);
        area.hidden = true;
        more.setAttribute('aria-controls', area.id);
        more.setAttribute('aria-expanded', 'false');
        more.classList.add('oneonone-issue-more');
        more.addEventListener('click', function () {
            area.hidden = !area.hidden;
            more.setAttribute('aria-expanded', String(!area.hidden));
        });
        return [more, area];
    }

    function Fields() {
        this.node = kit.element('div', {});
        this.inputs = [];
    }

    /* Draws what there is to fill in; answers the names of what is required and cannot be filled in here. */
    Fields.prototype.set = function (fields) {
        var inputs = fields.filter(function (field) {
            return field.required ? FILLED.indexOf(field.id) < 0 : OFFERED.indexOf(field.id) >= 0;
        }).map(function (field) {
            return {field: field, control: control(field)};
        });
        this.inputs = inputs.filter(function (input) {
            return input.control;
        });
        this.node.replaceChildren.apply(this.node, this.groups(true));
        var further = this.groups(false);
        if (further.length) {
            this.node.append.apply(this.node, folded(further));
        }
        return inputs.filter(function (input) {
            return input.field.required && !input.control;
        }).map(function (input) {
            return input.field.name;
        });
    };

    Fields.prototype.groups = function (required) {
        return this.inputs.filter(function (input) {
            return input.field.required === required;
        }).map(function (input) {
            var name = input.field.name;
            if (required) {
                input.control.setAttribute('aria-required', 'true');
                name = AJS.I18n.getText('oneonone.jira.dialog.required', name);
            }
            return kit.field(input.field.id, name, input.control);
        });
    };

    /* What the person filled in; what they left alone is Jira's to decide. */
    Fields.prototype.addTo = function (wish) {
        this.inputs.filter(function (input) {
            return input.control.value.trim();
        }).forEach(function (input) {
            if (input.field.id === 'labels') {
                wish.labels = value(input.field, input.control);
            } else {
                wish.fields = wish.fields || {};
                wish.fields[input.field.id] = value(input.field, input.control);
            }
        });
    };

    document.addEventListener('oneonone-issue-fields', function (event) {
        event.detail.fields = new Fields();
    });
}());
