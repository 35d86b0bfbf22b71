/* What somebody was typing on an agenda when the page went is there again when it comes back in the same tab. */
(function () {
    'use strict';

    function keyOf(root) {
        return 'oneonone-agenda-draft-' + root.getAttribute('data-oneonone-meeting');
    }

    function keep(root) {
        var editor = root.querySelector('[data-oneonone-editor]');
        var draft = {text: root.querySelector('[data-oneonone-new-text]').value};
        if (editor) {
            draft.point = editor.closest('[data-oneonone-point]').getAttribute('data-oneonone-point');
            draft.words = editor.value;
        }
        window.sessionStorage.setItem(keyOf(root), JSON.stringify(draft));
    }

    function restore(root) {
        var draft = JSON.parse(window.sessionStorage.getItem(keyOf(root)) || '{}');
        var line = draft.point && root.querySelector('[data-oneonone-point="' + draft.point + '"]');
        var edit = line && line.querySelector('[data-oneonone-edit]:not([hidden])');
        var field = root.querySelector('[data-oneonone-new-text]');
        field.value = field.value || draft.text || '';
        if (edit) {
            edit.click();
            line.querySelector('[data-oneonone-editor]').value = draft.words;
        }
    }

    function begun() {
        return Array.from(document.querySelectorAll('[data-oneonone-agenda]')).filter(function (root) {
            return root.querySelector('[data-oneonone-new-text]');
        });
    }

    window.addEventListener('pagehide', function () {
        begun().forEach(keep);
    });

    document.addEventListener('oneonone-agenda-loaded', function (event) {
        restore(event.detail.root);
    });
}());
