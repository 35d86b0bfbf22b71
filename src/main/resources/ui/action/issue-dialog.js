/* Shows what will be sent to Jira, leads through authorising if that is needed, and sends it. */
(function () {
    'use strict';

    var PENDING = 'oneonone-issue-wanted';

    function request(method, path, body) {
        return fetch(AJS.contextPath() + '/rest/one-on-one/1.0' + path, {
            method: method,
            credentials: 'same-origin',
            headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-Atlassian-Token': 'no-check'},
            body: body && JSON.stringify(body)
        }).then(function (response) {
            return response.json().catch(function () {
                return {};
            }).then(function (answer) {
                if (!response.ok) {
                    throw answer;
                }
                return answer;
            });
        });
    }

    function element(name, attributes, children) {
        var made = document.createElement(name);
        Object.keys(attributes).forEach(function (key) {
            made.setAttribute(key, attributes[key]);
        });
        made.append.apply(made, [].concat(children === undefined ? [] : children));
        return made;
    }

    function button(text, kind) {
        return element('button', {type: 'button', 'class': 'aui-button aui-button-' + kind}, text);
    }

    function Dialog(plan) {
        var slot = {items: plan.items};
        document.dispatchEvent(new CustomEvent('oneonone-issue-form', {detail: slot}));
        this.plan = plan;
        this.form = slot.form;
        this.ids = plan.items.map(function (item) {
            return item.id;
        });
        this.message = element('div', {'class': 'oneonone-issue-message', role: 'alert'});
        this.create = button(AJS.I18n.getText('oneonone.jira.dialog.create'), 'primary');
        this.cancel = button(AJS.I18n.getText('oneonone.jira.dialog.cancel'), 'link');
        this.body = element('div', {'class': 'aui-dialog2-content'});
    }

    Dialog.prototype.open = function () {
        var title = this.ids.length === 1 ? AJS.I18n.getText('oneonone.jira.dialog.title')
            : AJS.I18n.getText('oneonone.jira.dialog.all-title');
        var section = element('section', {
            'class': 'aui-dialog2 aui-dialog2-medium aui-layer oneonone-issue-dialog', role: 'dialog', hidden: '',
            'aria-labelledby': 'oneonone-issue-title', 'aria-modal': 'true', 'data-aui-remove-on-hide': 'true'
        }, [
            element('header', {'class': 'aui-dialog2-header'},
                element('h2', {'class': 'aui-dialog2-header-main', id: 'oneonone-issue-title'}, title)),
            this.body,
            element('footer', {'class': 'aui-dialog2-footer'},
                element('div', {'class': 'aui-dialog2-footer-actions'}, [this.create, this.cancel]))
        ]);
        document.body.appendChild(section);
        this.layer = AJS.dialog2(section);
        this.layer.on('hide', this.leave.bind(this));
        this.cancel.addEventListener('click', this.layer.hide.bind(this.layer));
        this.create.addEventListener('click', this.send.bind(this));
        this.form.link.addEventListener('change', this.connect.bind(this));
        this.form.project.addEventListener('change', this.loadTypes.bind(this));
        this.form.node.addEventListener('submit', function (event) {
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
        if (hasProjects) {
            this.form.focus();
            this.loadTypes();
        }
    };

    Dialog.prototype.loadTypes = function () {
        this.create.disabled = true;
        request('GET', '/jira/' + encodeURIComponent(this.form.link.value) + '/projects/' +
            encodeURIComponent(this.form.project.value) + '/issuetypes').then(function (answer) {
            this.form.setTypes(answer.results);
            this.create.disabled = false;
        }.bind(this)).catch(this.fail.bind(this));
    };

    Dialog.prototype.send = function () {
        if (this.create.disabled) {
            return;
        }
        this.create.disabled = true;
        this.say('');
        this.form.mark([]);
        var wish = this.form.wish();
        if (this.plan.again) {
            wish.again = true;
        }
        var path = this.ids.length === 1 ? '/actions/' + this.ids[0] + '/issue' : '/pages/' + this.plan.pageId + '/issues';
        request('POST', path, wish).then(this.finish.bind(this)).catch(this.fail.bind(this));
    };

    Dialog.prototype.finish = function (answer) {
        var results = answer.results || [{state: answer.state, issue: answer}];
        var linked = results.filter(function (result) {
            return result.state === 'LINKED';
        });
        var failed = results.some(function (result) {
            return result.state === 'FAILED';
        });
        var text = failed ? AJS.I18n.getText('oneonone.jira.dialog.some-failed')
            : linked.length < results.length ? AJS.I18n.getText('oneonone.jira.dialog.pending')
                : AJS.I18n.getText('oneonone.jira.dialog.created', linked.map(function (result) {
                    return result.issue.key;
                }).join(', '));
        AJS.flag({type: failed ? 'warning' : 'success', close: 'auto', body: AJS.escapeHtml(text)});
        return this.plan.done().then(this.layer.hide.bind(this.layer));
    };

    Dialog.prototype.fail = function (problem) {
        if (problem.authorisationUri) {
            return this.authorise(problem.authorisationUri);
        }
        if (!this.form.node.isConnected) {
            this.body.replaceChildren(this.message);
        }
        this.say(problem.message || AJS.I18n.getText('oneonone.jira.dialog.trouble'));
        this.form.mark(problem.errors || []);
        this.create.disabled = !this.form.type.value;
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
