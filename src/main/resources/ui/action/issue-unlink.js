/* Lets go of an issue, after asking; in Jira nothing changes. */
(function () {
    'use strict';

    var slot = {};
    document.dispatchEvent(new CustomEvent('oneonone-issue-kit', {detail: slot}));
    var kit = slot.kit;

    function open(plan) {
        var message = kit.element('div', {'class': 'oneonone-issue-message', role: 'alert'});
        var unlink = kit.button(AJS.I18n.getText('oneonone.jira.unlink.confirm'), 'primary');
        var cancel = kit.button(AJS.I18n.getText('oneonone.jira.dialog.cancel'), 'link');
        var layer = kit.layer(AJS.I18n.getText('oneonone.jira.unlink.title', plan.key),
            kit.element('div', {'class': 'aui-dialog2-content'}, [
                message, kit.element('p', {}, AJS.I18n.getText('oneonone.jira.unlink.intro'))
            ]), [unlink, cancel]);
        message.hidden = true;
        unlink.addEventListener('click', function () {
            unlink.disabled = true;
            kit.request('DELETE', '/actions/' + plan.id + '/issue').then(function () {
                layer.hide();
                plan.done();
            }).catch(function (problem) {
                unlink.disabled = false;
                message.textContent = problem.message || AJS.I18n.getText('oneonone.jira.dialog.trouble');
                message.hidden = false;
                unlink.focus();
            });
        });
        cancel.addEventListener('click', layer.hide.bind(layer));
        layer.on('hide', function () {
            plan.trigger.focus();
        });
        layer.show();
        cancel.focus();
    }

    document.addEventListener('oneonone-unlink-wanted', function (event) {
        open(event.detail);
    });
}());
