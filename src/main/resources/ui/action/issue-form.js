/* The fields that a person sees before anything is sent to Jira. Handed to whoever asks for it by an event. */
(function () {
    'use strict';

    function element(name, attributes, children) {
        var made = document.createElement(name);
        Object.keys(attributes).forEach(function (key) {
            made.setAttribute(key, attributes[key]);
        });
        made.append.apply(made, [].concat(children === undefined ? [] : children));
        return made;
    }

    /* Named as Jira names the field, so that what Jira says about it finds its place. */
    function field(name, label, control) {
        control.id = 'oneonone-issue-' + name;
        var error = element('div', {'class': 'error', role: 'alert', id: control.id + '-error'});
        error.hidden = true;
        return element('div', {'class': 'field-group', 'data-field': name}, [
            element('label', {'for': control.id}, label), control, error
        ]);
    }

    function choose(select, choices, preferred) {
        var wanted = String(preferred || '').toLowerCase();
        select.replaceChildren.apply(select, choices.map(function (choice) {
            var option = element('option', {value: choice.value}, choice.text);
            option.selected = choice.value.toLowerCase() === wanted || choice.text.toLowerCase() === wanted;
            return option;
        }));
    }

    function Form(items) {
        this.items = items;
        this.isSingle = items.length === 1;
        this.link = element('select', {'class': 'select'});
        this.project = element('select', {'class': 'select'});
        this.type = element('select', {'class': 'select'});
        this.summary = element('input', {'class': 'text long-field', type: 'text', maxlength: '255'});
        this.assignee = element('input', {'class': 'text', type: 'text'});
        this.due = element('input', {'class': 'text', type: 'date'});
        this.node = element('form', {'class': 'aui top-label oneonone-issue-form'});
    }

    Form.prototype.fill = function (proposal, sites) {
        this.proposal = proposal;
        choose(this.link, sites.map(function (site) {
            return {value: site.id, text: site.name};
        }), proposal.linkId);
        this.summary.value = proposal.summary;
        this.assignee.value = proposal.assignee || '';
        this.due.value = proposal.due || '';
        this.node.replaceChildren.apply(this.node, this.parts());
    };

    Form.prototype.parts = function () {
        var parts = [element('p', {}, AJS.I18n.getText('oneonone.jira.dialog.intro'))];
        if (this.isSingle) {
            parts.push(field('summary', AJS.I18n.getText('oneonone.jira.dialog.summary'), this.summary));
        } else {
            parts.push(element('p', {}, AJS.I18n.getText('oneonone.jira.dialog.all-intro')),
                element('ul', {}, this.items.map(function (item) {
                    return element('li', {}, item.text);
                })));
        }
        if (this.link.options.length > 1) {
            parts.push(field('linkId', AJS.I18n.getText('oneonone.jira.dialog.link'), this.link));
        }
        parts.push(field('projectKey', AJS.I18n.getText('oneonone.jira.dialog.project'), this.project),
            field('issuetype', AJS.I18n.getText('oneonone.jira.dialog.type'), this.type));
        if (this.isSingle) {
            parts.push(field('assignee', AJS.I18n.getText('oneonone.jira.dialog.assignee'), this.assignee),
                field('duedate', AJS.I18n.getText('oneonone.jira.dialog.due'), this.due));
        }
        return parts;
    };

    /* Only projects in which the person may create something; false if there is none. */
    Form.prototype.setProjects = function (projects) {
        choose(this.project, projects.filter(function (project) {
            return project.canCreate;
        }).map(function (project) {
            return {value: project.key, text: project.name};
        }), this.proposal.projectKey);
        return this.project.options.length > 0;
    };

    Form.prototype.setTypes = function (types) {
        choose(this.type, types.map(function (type) {
            return {value: type.id, text: type.name};
        }), this.proposal.issueType || 'Task');
    };

    Form.prototype.wish = function () {
        var wish = {linkId: this.link.value, projectKey: this.project.value, issueType: this.type.value};
        if (this.isSingle) {
            wish.summary = this.summary.value;
            if (this.due.value) {
                wish.due = this.due.value;
            }
            // The owner is proposed, not insisted on: Jira need not know them.
            if (this.assignee.value.trim() !== (this.proposal.assignee || '')) {
                wish.assignee = this.assignee.value.trim();
            }
        } else {
            wish.actionIds = this.items.map(function (item) {
                return item.id;
            });
        }
        return wish;
    };

    Form.prototype.mark = function (errors) {
        var first;
        this.node.querySelectorAll('[data-field]').forEach(function (group) {
            var error = errors.find(function (each) {
                return each.field === group.getAttribute('data-field');
            });
            var control = group.querySelector('input, select');
            var place = group.querySelector('.error');
            place.textContent = error ? error.message : '';
            place.hidden = !error;
            control.setAttribute('aria-invalid', String(Boolean(error)));
            control.setAttribute('aria-describedby', place.id);
            first = first || (error && control);
        });
        if (first) {
            first.focus();
        }
    };

    Form.prototype.focus = function () {
        (this.isSingle ? this.summary : this.project).focus();
    };

    document.addEventListener('oneonone-issue-form', function (event) {
        event.detail.form = new Form(event.detail.items);
    });
}());
