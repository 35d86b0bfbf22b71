/* The pieces that the scripts of meetings and series share. Handed out by an event, so that no global is needed. */
(function () {
    'use strict';

    /* Of a field made of many, the one that asks how often. */
    var CONTROLS = ':scope > input, :scope > select, [data-oneonone-rule-rhythm]';
    var layers = 0;

    /* Answers with what came back; what was refused is thrown as the error document that says why. */
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
                    throw Object.assign({statusCode: response.status}, answer);
                }
                return answer;
            });
        }, function () {
            // What the browser says about a broken connection is no sentence for people.
            throw {};
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

    /* Named as the server names the field, so that what it says about it finds its place. */
    function field(name, label, control, help) {
        var id = 'oneonone-' + name;
        var error = element('div', {'class': 'error', role: 'alert', id: id + '-error'});
        control.id = id;
        error.hidden = true;
        return element('div', {'class': 'field-group', 'data-oneonone-field': name}, [
            element('label', {'for': id}, label), control
        ].concat(help ? element('div', {'class': 'description'}, help) : [], error));
    }

    /* Puts each message beside its field, and the focus on the first of them; what has no field comes back. */
    function mark(form, problem) {
        var rest = (problem.errors || []).slice();
        var first = null;
        form.querySelectorAll('[data-oneonone-field]').forEach(function (group) {
            var names = group.getAttribute('data-oneonone-field').split(' ');
            var mine = rest.filter(function (each) {
                return names.indexOf(each.field) >= 0;
            });
            var place = group.querySelector('.error');
            place.textContent = mine.length ? mine[0].message : '';
            place.hidden = !mine.length;
            group.querySelectorAll(CONTROLS).forEach(function (control) {
                control.setAttribute('aria-invalid', String(mine.length > 0));
                control.setAttribute('aria-describedby', place.id);
                first = first || (mine.length ? control : null);
            });
            rest = rest.filter(function (each) {
                return mine.indexOf(each) < 0;
            });
        });
        if (first) {
            first.focus();
        }
        return first && !rest.length ? '' : problem.message || AJS.I18n.getText('oneonone.meeting.life.failed');
    }

    /* A modal window with a form in it. Closing it takes it out of the page and gives the focus back. */
    function dialog(plan) {
        var id = 'oneonone-layer-' + (layers += 1);
        var primary = element('button', {type: 'submit', 'class': 'aui-button aui-button-primary', form: id + '-form'},
            plan.submit);
        var cancel = button(AJS.I18n.getText('oneonone.meeting.life.cancel'), 'link');
        var message = element('div', {'class': 'oneonone-life-problem', role: 'alert'});
        var form = element('form', {'class': 'aui top-label oneonone-life-form', id: id + '-form', novalidate: ''},
            [message].concat(plan.content));
        var section = element('section', {
            'class': 'aui-dialog2 aui-dialog2-' + (plan.size || 'small') + ' aui-layer oneonone-life-dialog',
            role: 'dialog', hidden: '', id: id, 'aria-labelledby': id + '-title', 'aria-modal': 'true',
            'data-aui-remove-on-hide': 'true'
        }, [
            element('header', {'class': 'aui-dialog2-header'},
                element('h2', {'class': 'aui-dialog2-header-main', id: id + '-title'}, plan.title)),
            element('div', {'class': 'aui-dialog2-content'}, form),
            element('footer', {'class': 'aui-dialog2-footer'},
                element('div', {'class': 'aui-dialog2-footer-actions'}, [primary, cancel]))
        ]);
        document.body.appendChild(section);
        var layer = AJS.dialog2(section);
        var view = {form: form, primary: primary, isOpen: true, hide: layer.hide.bind(layer)};
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            if (primary.disabled) {
                return;
            }
            primary.disabled = true;
            message.textContent = '';
            mark(form, {});
            plan.send().then(function (answer) {
                view.isOpen = false;
                layer.hide();
                return plan.done(answer);
            }, function (problem) {
                // The answer to a window that was closed meanwhile is nobody's any more.
                primary.disabled = false;
                if (view.isOpen) {
                    message.textContent = mark(form, problem);
                }
            });
        });
        cancel.addEventListener('click', view.hide);
        layer.on('hide', function () {
            view.isOpen = false;
            if (plan.trigger && plan.trigger.isConnected) {
                plan.trigger.focus();
            }
        });
        layer.show();
        (form.querySelector('input, select, textarea') || cancel).focus();
        return view;
    }

    function live(root) {
        return Array.from(root.querySelectorAll('[data-oneonone-live]'));
    }

    /* Puts what the server prints now in the place of what stands there; what somebody types elsewhere stays. */
    function refresh() {
        return fetch(window.location.href, {credentials: 'same-origin', headers: {Accept: 'text/html'}})
            .then(function (response) {
                if (!response.ok) {
                    throw {};
                }
                return response.text();
            }).then(function (text) {
                var fresh = live(new DOMParser().parseFromString(text, 'text/html'));
                live(document).forEach(function (old, index) {
                    var name = old.getAttribute('data-oneonone-live');
                    if (fresh[index] && fresh[index].getAttribute('data-oneonone-live') === name) {
                        old.replaceWith(document.adoptNode(fresh[index]));
                    }
                });
            }).catch(function () {
                window.location.reload();
            });
    }

    document.addEventListener('oneonone-life-kit', function (event) {
        Object.assign(event.detail, {
            request: request, element: element, button: button, field: field, mark: mark, dialog: dialog,
            refresh: refresh
        });
    });
}());
