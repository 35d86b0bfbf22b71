/* The fields that a person sees before anything is sent to Jira. Handed to whoever asks for it by an event. */
(function () {
    'use strict';

    var slot = {};
    document.dispatchEvent(new CustomEvent('oneonone-issue-kit', {detail: slot}));
    var kit = slot.kit;
    var element = kit.element;
    var field = kit.field;

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
        var further = {};
        document.dispatchEvent(new CustomEvent('oneonone-issue-fields', {detail: further}));
        this.fields = further.fields;
        this.hint = element('div', {'class': 'oneonone-issue-hint', role: 'status'});
        this.hint.hidden = true;
        this.node = element('form', {'class': 'aui top-label oneonone-issue-form', id: 'oneonone-issue-form'});
    }

    Form.prototype.fill = function (proposal, sites) {
        this.proposal = proposal;
        this.sites = sites;
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
                    return element('li', {}, item.facts ? item.text + ' (' + item.facts + ')' : item.text);
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
        parts.push(this.hint, this.fields.node);
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
            // Empty is said too, or the server would fall back to the task's own date.
            wish.due = this.due.value;
            // The owner is proposed, not insisted on: Jira need not know them.
            if (this.assignee.value.trim() !== (this.proposal.assignee || '')) {
                wish.assignee = this.assignee.value.trim();
            }
        } else {
            wish.actionIds = this.items.map(function (item) {
                return item.id;
            });
        }
        this.fields.addTo(wish);
        return wish;
    };

    /* What the chosen issue type asks for besides; false if Jira insists on something that we cannot send. */
    Form.prototype.setFields = function (fields) {
        var unfillable = this.fields.set(fields);
        this.hint.replaceChildren();
        if (unfillable.length) {
            this.hint.append(AJS.I18n.getText('oneonone.jira.dialog.unfillable', unfillable.join(', ')), ' ',
                element('a', {href: this.site().url + '/secure/CreateIssue!default.jspa'},
                    AJS.I18n.getText('oneonone.jira.dialog.in-jira')));
        }
        this.hint.hidden = !unfillable.length;
        return !unfillable.length;
    };

    Form.prototype.site = function () {
        return this.sites.find(function (site) {
            return site.id === this.link.value;
        }, this);
    };

    Form.prototype.method = 'POST';

    Form.prototype.path = function (plan) {
        return this.isSingle ? '/actions/' + this.items[0].id + '/issue' : '/pages/' + plan.pageId + '/issues';
    };

    Form.prototype.outcome = function (answer) {
        var results = answer.results || [{state: answer.state, issue: answer}];
        var linked = results.filter(function (result) {
            return result.state === 'LINKED';
        });
        var failed = results.some(function (result) {
            return result.state === 'FAILED';
        });
        return {
            failed: failed,
            text: failed ? AJS.I18n.getText('oneonone.jira.dialog.some-failed')
                : linked.length < results.length ? AJS.I18n.getText('oneonone.jira.dialog.pending')
                    : AJS.I18n.getText('oneonone.jira.dialog.created', linked.map(function (result) {
                        return result.issue.key;
                    }).join(', '))
        };
    };

    Form.prototype.mark = function (errors) {
        return kit.mark(this.node, errors);
    };

    Form.prototype.focus = function () {
        (this.isSingle ? this.summary : this.project).focus();
    };

    /* One field, for an issue that is there already. */
    function Existing(form) {
        this.form = form;
        this.issue = element('input', {
            'class': 'text long-field', type: 'text', maxlength: '2000', autocomplete: 'off'
        });
        this.node = element('form', {'class': 'aui top-label oneonone-issue-form', id: 'oneonone-issue-existing'}, [
            element('p', {}, AJS.I18n.getText('oneonone.jira.existing.intro')),
            field('issue', AJS.I18n.getText('oneonone.jira.existing.issue'), this.issue)
        ]);
    }

    Existing.prototype.wish = function () {
        return {issue: this.issue.value, linkId: this.form.link.value};
    };

    Existing.prototype.method = 'PUT';

    Existing.prototype.path = function () {
        return '/actions/' + this.form.items[0].id + '/issue';
    };

    Existing.prototype.outcome = function (answer) {
        return {failed: false, text: AJS.I18n.getText('oneonone.jira.existing.linked', answer.key)};
    };

    Existing.prototype.mark = function (errors) {
        return kit.mark(this.node, errors);
    };

    Existing.prototype.focus = function () {
        this.issue.focus();
    };

    document.addEventListener('oneonone-issue-form', function (event) {
        event.detail.form = new Form(event.detail.items);
        event.detail.existing = new Existing(event.detail.form);
    });
}());
