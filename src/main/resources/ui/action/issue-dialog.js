/* Shows what will be sent to Jira, leads through authorising if that is needed, and sends it. */
(function () {
    'use strict';

    var slot = {};
    document.dispatchEvent(new CustomEvent('oneonone-issue-kit', {detail: slot}));
    var kit = slot.kit;
    var request = kit.request;
    var element = kit.element;
    var button = kit.button;
    var PENDING = 'oneonone-issue-wanted';

    function Dialog(plan) {
        var slot = {items: plan.items};
        document.dispatchEvent(new CustomEvent('oneonone-issue-form', {detail: slot}));
        this.plan = plan;
        this.shown = this.form = slot.form;
        this.existing = slot.existing;
        this.ids = plan.items.map(function (item) {
            return item.id;
        });
        this.message = element('div', {'class': 'oneonone-issue-message', role: 'alert'});
        this.create = button(AJS.I18n.getText('oneonone.jira.dialog.create'), 'primary');
        this.other = button(AJS.I18n.getText('oneonone.jira.existing.instead'), 'link');
        this.cancel = button(AJS.I18n.getText('oneonone.jira.dialog.cancel'), 'link');
        this.body = element('div', {'class': 'aui-dialog2-content'});
    }

    Dialog.prototype.open = function () {
        var isOne = this.ids.length === 1;
        var title = isOne ? AJS.I18n.getText('oneonone.jira.dialog.title')
            : AJS.I18n.getText('oneonone.jira.dialog.all-title');
        this.layer = kit.layer(title, this.body, [this.create].concat(isOne ? this.other : [], this.cancel));
        this.layer.on('hide', this.leave.bind(this));
        this.cancel.addEventListener('click', this.layer.hide.bind(this.layer));
        this.create.type = 'submit';
        this.create.setAttribute('form', this.form.node.id);
        this.form.link.addEventListener('change', this.connect.bind(this));
        this.form.project.addEventListener('change', this.loadTypes.bind(this));
        this.form.type.addEventListener('change', this.loadFields.bind(this));
        this.other.addEventListener('click', this.turn.bind(this));
        this.body.addEventListener('submit', function (event) {
            event.preventDefault();
            this.send();
        }.bind(this));
        this.wait();
        this.layer.show();
        this.cancel.focus();
        Promise.all([request('GET', '/actions/' + this.ids[0] + '/issue/proposal'), request('GET', '/jira/links')])
            .then(function (answers) {
                this.form.fill(answers[0], answers[1].results);
                return this.connect();
            }.bind(this)).catch(this.fail.bind(this));
    };

    Dialog.prototype.wait = function () {
        this.create.disabled = true;
        this.other.disabled = true;
        this.body.replaceChildren(element('p', {role: 'status'}, [
            element('aui-spinner', {size: 'small'}), ' ', AJS.I18n.getText('oneonone.jira.dialog.loading')
        ]));
    };

    /* Asks who the person is in Jira; if Jira does not know yet, the answer says where to go. */
    Dialog.prototype.connect = function () {
        var path = '/jira/' + encodeURIComponent(this.form.link.value);
        var here = encodeURIComponent(window.location.href.split('#')[0]);
        return request('GET', path + '/me?returnTo=' + here).then(function () {
            return request('GET', path + '/projects');
        }).then(this.choose.bind(this)).catch(this.fail.bind(this));
    };

    Dialog.prototype.choose = function (answer) {
        var hasProjects = this.form.setProjects(answer.results);
        this.say(hasProjects ? '' : AJS.I18n.getText('oneonone.jira.dialog.no-project'));
        this.body.replaceChildren(this.message, this.form.node);
        this.other.disabled = false;
        if (hasProjects) {
            this.form.focus();
            this.loadTypes();
        }
    };

    /* Only the answer to the last question counts: a slower one is about what is no longer chosen. */
    Dialog.prototype.ask = function (rest, use) {
        var path = '/jira/' + encodeURIComponent(this.form.link.value) + '/projects/' +
            encodeURIComponent(this.form.project.value) + '/issuetypes' + rest;
        this.create.disabled = true;
        this.isFillable = false;
        this.wanted = path;
        return request('GET', path).then(function (answer) {
            return this.wanted === path ? use.call(this, answer.results) : null;
        }.bind(this)).catch(this.fail.bind(this));
    };

    Dialog.prototype.loadTypes = function () {
        return this.ask('', function (types) {
            this.form.setTypes(types);
            return this.loadFields();
        });
    };

    Dialog.prototype.loadFields = function () {
        return this.ask('/' + encodeURIComponent(this.form.type.value) + '/fields', function (fields) {
            this.isFillable = this.form.setFields(fields);
            this.create.disabled = !this.mayCreate();
        });
    };

    Dialog.prototype.mayCreate = function () {
        return this.shown === this.existing || Boolean(this.form.type.value && this.isFillable);
    };

    /* From making a new issue to naming one that is there, and back. */
    Dialog.prototype.turn = function () {
        var isNew = this.shown === this.existing;
        this.shown = isNew ? this.form : this.existing;
        this.create.textContent = isNew ? AJS.I18n.getText('oneonone.jira.dialog.create')
            : AJS.I18n.getText('oneonone.jira.existing.link');
        this.other.textContent = isNew ? AJS.I18n.getText('oneonone.jira.existing.instead')
            : AJS.I18n.getText('oneonone.jira.existing.new');
        document.getElementById('oneonone-issue-title').textContent = isNew
            ? AJS.I18n.getText('oneonone.jira.dialog.title') : AJS.I18n.getText('oneonone.jira.existing.instead');
        this.say('');
        this.create.setAttribute('form', this.shown.node.id);
        this.create.disabled = !this.mayCreate();
        this.body.replaceChildren(this.message, this.shown.node);
        this.shown.focus();
    };

    Dialog.prototype.send = function () {
        if (this.create.disabled) {
            return;
        }
        this.create.disabled = true;
        this.say('');
        this.shown.mark([]);
        var wish = this.shown.wish();
        if (this.plan.again && this.shown === this.form) {
            wish.again = true;
        }
        request(this.shown.method, this.shown.path(this.plan), wish)
            .then(this.finish.bind(this)).catch(this.fail.bind(this));
    };

    Dialog.prototype.finish = function (answer) {
        var outcome = this.shown.outcome(answer);
        AJS.flag({type: outcome.failed ? 'warning' : 'success', close: 'auto', body: AJS.escapeHtml(outcome.text)});
        return this.plan.done().then(this.layer.hide.bind(this.layer));
    };

    Dialog.prototype.fail = function (problem) {
        if (problem.authorisationUri) {
            return this.authorise(problem.authorisationUri);
        }
        if (!this.shown.node.isConnected) {
            this.body.replaceChildren(this.message);
        }
        var isSaid = this.shown.mark(problem.errors || []);
        this.say(isSaid ? '' : problem.message || AJS.I18n.getText('oneonone.jira.dialog.trouble'));
        this.create.disabled = !this.mayCreate();
        if (document.activeElement === document.body) {
            (this.create.disabled ? this.cancel : this.create).focus();
        }
    };

    Dialog.prototype.authorise = function (uri) {
        var connect = button(AJS.I18n.getText('oneonone.jira.dialog.authorise'), 'primary');
        connect.setAttribute('data-authorise', '');
        connect.addEventListener('click', function () {
            window.sessionStorage.setItem(PENDING, JSON.stringify({pageId: this.plan.pageId, ids: this.ids}));
            window.location.assign(uri);
        }.bind(this));
        this.create.disabled = true;
        this.other.disabled = true;
        this.body.replaceChildren(element('p', {}, AJS.I18n.getText('oneonone.jira.dialog.authorise-intro')), connect);
        connect.focus();
    };

    Dialog.prototype.say = function (text) {
        this.message.textContent = text;
        this.message.hidden = !text;
    };

    /* Back to where the person came from, or to what is there now instead. */
    Dialog.prototype.leave = function () {
        var issue = '[data-action-id="' + this.ids[0] + '"] [data-issue] ';
        var place = this.plan.trigger && this.plan.trigger.isConnected ? this.plan.trigger
            : document.querySelector(issue + 'a, ' + issue + 'button');
        if (place) {
            place.focus();
        }
    };

    document.addEventListener('oneonone-issue-wanted', function (event) {
        if (event.detail.items.length) {
            new Dialog(event.detail).open();
        }
    });
}());
