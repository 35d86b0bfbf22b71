/* Lets the two work on an agenda without reloading its page, and shows what the other one does within seconds. */
(function () {
    'use strict';

    var slot = {};
    document.dispatchEvent(new CustomEvent('oneonone-agenda-kit', {detail: slot}));
    document.dispatchEvent(new CustomEvent('oneonone-agenda-edit', {detail: slot}));
    var kit = slot.kit;
    var PAUSE = 3000;
    var LONGEST_PAUSE = 60000;

    function board(root) {
        var made = {root: root, points: {}, version: 0};
        made.redraw = function () {
            kit.draw(root, made.points);
        };
        made.say = function (text) {
            root.querySelector('[data-oneonone-status]').textContent = text;
        };
        made.trouble = function (text) {
            root.querySelector('[data-oneonone-trouble]').textContent = text;
        };
        made.ask = function (method, path, body) {
            made.trouble('');
            made.say('');
            return kit.request(method, path, body).catch(function (problem) {
                var first = problem.errors && problem.errors[0];
                made.trouble((first && first.message) || problem.message
                    || AJS.I18n.getText('oneonone.agenda.list.failed'));
                throw problem;
            });
        };
        return made;
    }

    function quietly() {
        // The sentence is there already.
    }

    function take(made, answer, isWhole) {
        made.points = isWhole ? {} : made.points;
        answer.results.forEach(function (point) {
            made.points[point.id] = point;
        });
        answer.removed.forEach(function (id) {
            delete made.points[id];
        });
        made.version = Math.max(made.version, answer.version);
        if (!answer.isOpen) {
            made.root.querySelector('[data-oneonone-add]').hidden = true;
            made.say(AJS.I18n.getText('oneonone.agenda.list.over'));
        }
        made.redraw();
    }

    function load(made, isWhole) {
        var path = '/meetings/' + encodeURIComponent(made.root.getAttribute('data-oneonone-meeting')) + '/points';
        return kit.request('GET', path + (isWhole ? '' : '?since=' + made.version)).then(function (answer) {
            take(made, answer, isWhole);
        });
    }

    /* Asks while somebody looks, and less often while nobody answers. */
    function follow(made, pause) {
        window.setTimeout(function () {
            if (document.hidden) {
                follow(made, PAUSE);
                return;
            }
            load(made, made.version === 0).then(function () {
                follow(made, PAUSE);
            }, function () {
                follow(made, Math.min(2 * pause, LONGEST_PAUSE));
            });
        }, pause);
    }

    function changed(made, point) {
        made.points[point.id] = point;
        made.redraw();
    }

    /* The field is free at once; what could not be kept comes back into it. */
    function add(made, input) {
        var text = input.value;
        if (!text.trim()) {
            return;
        }
        input.value = '';
        made.ask('POST', '/series/' + made.root.getAttribute('data-oneonone-series') + '/points', {
            text: text, meetingId: made.root.getAttribute('data-oneonone-meeting')
        }).then(changed.bind(null, made), function () {
            input.value = input.value ? text + ' ' + input.value : text;
        });
    }

    function discuss(made, tick) {
        var id = tick.closest('[data-oneonone-point]').getAttribute('data-oneonone-point');
        made.ask('POST', '/points/' + id + (tick.checked ? '/discuss' : '/reopen'))
            .then(changed.bind(null, made), made.redraw);
    }

    function move(made, id, neighbour, side) {
        var wish = {};
        wish[side] = neighbour;
        return made.ask('POST', '/points/' + id + '/move', wish).then(function () {
            return load(made, true);
        }).then(function () {
            var open = kit.sorted(made.points).filter(function (point) {
                return point.state === 'OPEN';
            });
            var place = open.findIndex(function (point) {
                return point.id === id;
            });
            made.say(AJS.I18n.getText('oneonone.agenda.list.moved', place + 1, open.length));
        }).catch(quietly);
    }

    function step(made, line, isUp) {
        var other = isUp ? line.previousElementSibling : line.nextElementSibling;
        if (other && other.matches('.oneonone-point:not(.oneonone-point-discussed)')) {
            move(made, line.getAttribute('data-oneonone-point'), other.getAttribute('data-oneonone-point'),
                isUp ? 'before' : 'after');
        }
    }

    function remove(made, line) {
        var id = line.getAttribute('data-oneonone-point');
        if (window.confirm(AJS.I18n.getText('oneonone.agenda.list.delete-confirm'))) {
            made.ask('DELETE', '/points/' + id).then(function () {
                delete made.points[id];
                made.redraw();
                made.root.querySelector('[data-oneonone-new-text]').focus();
            }, quietly);
        }
    }

    function click(made, event) {
        var button = event.target.closest('button');
        var line = button && button.closest('[data-oneonone-point]');
        if (button && button.hasAttribute('data-oneonone-cancel')) {
            slot.edit.away(made);
        } else if (!line) {
            return;
        } else if (button.hasAttribute('data-oneonone-edit')) {
            slot.edit.edit(made, line);
        } else if (button.hasAttribute('data-oneonone-delete')) {
            remove(made, line);
        } else if (button.hasAttribute('data-oneonone-act')) {
            slot.edit.act(made, line);
        } else {
            step(made, line, button.hasAttribute('data-oneonone-up'));
        }
    }

    function start(root) {
        var made = board(root);
        var input = root.querySelector('[data-oneonone-new-text]');
        root.querySelector('[data-oneonone-add]').hidden = false;
        root.addEventListener('submit', function (event) {
            event.preventDefault();
            if (event.target.hasAttribute('data-oneonone-add')) {
                add(made, input);
            } else {
                slot.edit.promise(made, event.target);
            }
        });
        root.addEventListener('click', click.bind(null, made));
        root.addEventListener('change', function (event) {
            if (event.target.hasAttribute('data-oneonone-discuss')) {
                discuss(made, event.target);
            }
        });
        root.addEventListener('keydown', function (event) {
            var line = event.target.closest('[data-oneonone-point]');
            if (line && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
                event.preventDefault();
                step(made, line, event.key === 'ArrowUp');
            }
        });
        document.dispatchEvent(new CustomEvent('oneonone-agenda-drag', {
            detail: {root: root, move: move.bind(null, made)}
        }));
        load(made, true).then(function () {
            document.dispatchEvent(new CustomEvent('oneonone-agenda-loaded', {detail: {root: root}}));
        }).catch(quietly).then(follow.bind(null, made, PAUSE));
    }

    AJS.toInit(function () {
        document.querySelectorAll('[data-oneonone-agenda][data-oneonone-open=true]').forEach(start);
    });
}());
