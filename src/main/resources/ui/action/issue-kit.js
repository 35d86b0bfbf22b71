/* The few pieces that the scripts of this screen share. Handed out by an event, so that no global is needed. */
(function () {
    'use strict';

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
                    throw answer;
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

    /* Named as Jira names the field, so that what Jira says about it finds its place. */
    function field(name, label, control) {
        control.id = 'oneonone-issue-' + name;
        var error = element('div', {'class': 'error', role: 'alert', id: control.id + '-error'});
        error.hidden = true;
        return element('div', {'class': 'field-group', 'data-field': name}, [
            element('label', {'for': control.id}, label), control, error
        ]);
    }

    /* Puts each message beside its field, and the focus on the first of them; true if that says all there is. */
    function mark(node, errors) {
        var first;
        var placed = 0;
        node.querySelectorAll('[data-field]').forEach(function (group) {
            var error = errors.find(function (each) {
                return each.field === group.getAttribute('data-field');
            });
            var control = group.querySelector('input, select, textarea');
            var place = group.querySelector('.error');
            place.textContent = error ? error.message : '';
            place.hidden = !error;
            placed += error ? 1 : 0;
            control.setAttribute('aria-invalid', String(Boolean(error)));
            control.setAttribute('aria-describedby', place.id);
            first = first || (error && control);
        });
        if (first) {
            var folded = first.closest('[data-folded][hidden]');
            if (folded) {
                folded.previousElementSibling.click();
            }
            first.focus();
        }
        return placed === errors.length && placed > 0;
    }

    /* A modal window with a title; closing it takes it out of the page. */
    function layer(title, content, actions) {
        var section = element('section', {
            'class': 'aui-dialog2 aui-dialog2-medium aui-layer oneonone-issue-dialog', role: 'dialog', hidden: '',
            'aria-labelledby': 'oneonone-issue-title', 'aria-modal': 'true', 'data-aui-remove-on-hide': 'true'
        }, [
            element('header', {'class': 'aui-dialog2-header'},
                element('h2', {'class': 'aui-dialog2-header-main', id: 'oneonone-issue-title'}, title)),
            content,
            element('footer', {'class': 'aui-dialog2-footer'},
                element('div', {'class': 'aui-dialog2-footer-actions'}, actions))
        ]);
        document.body.appendChild(section);
        return AJS.dialog2(section);
    }

    document.addEventListener('oneonone-issue-kit', function (event) {
        event.detail.kit = {
            request: request, element: element, button: button, field: field, mark: mark, layer: layer
        };
    });
}());
