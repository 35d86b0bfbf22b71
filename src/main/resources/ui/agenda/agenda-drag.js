/* Lets open points be dragged to another place among the open ones. */
(function () {
    'use strict';

    function openLine(node) {
        return node.closest && node.closest('.oneonone-point:not(.oneonone-point-discussed)');
    }

    function isUpperHalf(line, event) {
        var place = line.getBoundingClientRect();
        return event.clientY < place.top + place.height / 2;
    }

    document.addEventListener('oneonone-agenda-drag', function (wish) {
        var root = wish.detail.root;
        var dragged;
        root.addEventListener('dragstart', function (event) {
            dragged = openLine(event.target);
            if (dragged) {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', dragged.getAttribute('data-oneonone-text'));
            }
        });
        root.addEventListener('dragover', function (event) {
            if (dragged && openLine(event.target)) {
                event.preventDefault();
            }
        });
        root.addEventListener('drop', function (event) {
            var line = openLine(event.target);
            if (dragged && line && line !== dragged) {
                event.preventDefault();
                wish.detail.move(
                    dragged.getAttribute('data-oneonone-point'),
                    line.getAttribute('data-oneonone-point'),
                    isUpperHalf(line, event) ? 'before' : 'after');
            }
        });
        root.addEventListener('dragend', function () {
            dragged = undefined;
        });
    });
}());
