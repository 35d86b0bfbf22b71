/* Draws the points of an agenda from what the server says. Handed out by an event, so that no global is needed. */
(function () {
    'use strict';

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

    function carried(point) {
        if (point.state !== 'OPEN' || !point.carried) {
            return '';
        }
        return point.carried === 1
            ? AJS.I18n.getText('oneonone.agenda.list.carried-one')
            : AJS.I18n.getText('oneonone.agenda.list.carried-many', point.carried);
    }

    function piece(part) {
        if (!part.address) {
            return document.createTextNode(part.words);
        }
        var link = document.createElement('a');
        link.href = part.address;
        link.rel = 'noopener noreferrer';
        link.textContent = part.words;
        return link;
    }

    /* One line, with an id of its own that its buttons point at. */
    function fill(line, point) {
        var id = 'oneonone-point-' + point.id;
        var words = line.querySelector('[data-oneonone-words]');
        line.setAttribute('data-oneonone-point', point.id);
        line.setAttribute('data-oneonone-point-version', point.version);
        line.setAttribute('data-oneonone-text', point.text);
        line.classList.toggle('oneonone-point-discussed', point.state !== 'OPEN');
        line.draggable = point.state === 'OPEN';
        words.id = id;
        words.replaceChildren.apply(words, point.pieces.map(piece));
        line.querySelector('[data-oneonone-author]').textContent = point.author.displayName;
        line.querySelector('[data-oneonone-carried]').textContent = carried(point);
        line.querySelectorAll('input[type=checkbox], button').forEach(function (control) {
            control.setAttribute('aria-describedby', id);
        });
        var tick = line.querySelector('[data-oneonone-discuss]');
        tick.checked = point.state !== 'OPEN';
        tick.disabled = false;
        line.querySelector('[data-oneonone-tools]').hidden = false;
        line.querySelectorAll('[data-oneonone-edit], [data-oneonone-delete]').forEach(function (button) {
            button.hidden = !point.mine;
        });
    }

    function order(one, other) {
        if (one.state !== other.state) {
            return one.state === 'OPEN' ? -1 : 1;
        }
        var place = one.state === 'OPEN'
            ? one.position - other.position
            : Date.parse(one.discussedAt) - Date.parse(other.discussedAt);
        return place || one.id - other.id;
    }

    function sorted(points) {
        return Object.keys(points).map(function (id) {
            return points[id];
        }).sort(order);
    }

    /* Lines that are as they should be are not touched, lest somebody lose what they are doing there. */
    function draw(root, points) {
        var list = root.querySelector('[data-oneonone-points]');
        var blank = root.querySelector('[data-oneonone-point-blank]').content;
        var focused = document.activeElement;
        var all = sorted(points);
        var form = root.querySelector('[data-oneonone-act-form]');
        Array.prototype.slice.call(list.children).forEach(function (line) {
            if (!points[line.getAttribute('data-oneonone-point')]) {
                if (line.contains(form)) {
                    form.hidden = true;
                    root.append(form);
                }
                line.remove();
            }
        });
        all.forEach(function (point, place) {
            var line = list.querySelector('[data-oneonone-point="' + point.id + '"]')
                || document.importNode(blank.querySelector('li'), true);
            if (!line.querySelector('[data-oneonone-editor]')) {
                fill(line, point);
            }
            if (list.children[place] !== line) {
                list.insertBefore(line, list.children[place] || null);
            }
        });
        root.querySelector('[data-oneonone-empty]').hidden = all.length > 0;
        if (root.contains(focused) && document.activeElement !== focused) {
            focused.focus();
        }
    }

    document.addEventListener('oneonone-agenda-kit', function (event) {
        event.detail.kit = {request: request, draw: draw, sorted: sorted};
    });
}());
