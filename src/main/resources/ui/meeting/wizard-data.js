/* What the wizard asks of the server and says to it. Its name lives beside the wizard's Soy templates. */
(function () {
    'use strict';

    var BASE = AJS.contextPath() + '/rest/one-on-one/1.0';
    var begun = {};

    /* Waits for the answer, because Confluence wants to know in the submit hook itself whether to go on. */
    function ask(method, path, body) {
        var request = new XMLHttpRequest();
        try {
            request.open(method, BASE + path, false);
            request.setRequestHeader('Accept', 'application/json');
            request.setRequestHeader('Content-Type', 'application/json');
            request.setRequestHeader('X-Atlassian-Token', 'no-check');
            request.send(body ? JSON.stringify(body) : null);
            return {ok: request.status >= 200 && request.status < 300, data: JSON.parse(request.responseText)};
        } catch (e) {
            return {ok: false, data: {message: AJS.I18n.getText('oneonone.meeting.wizard.failed')}};
        }
    }

    function me() {
        return AJS.Meta.get('remote-user');
    }

    /* The other one and how often, for a list to choose from. */
    function label(series) {
        var other = series.lead.name === me() ? series.partner : series.lead;
        return AJS.I18n.getText('oneonone.meeting.wizard.series.label', other.displayName, series.cadence.text);
    }

    function twoDigits(number) {
        return (number < 10 ? '0' : '') + number;
    }

    function tomorrow() {
        var day = new Date();
        day.setDate(day.getDate() + 1);
        return day.getFullYear() + '-' + twoDigits(day.getMonth() + 1) + '-' + twoDigits(day.getDate());
    }

    function cadence(when, rule) {
        return {
            rrule: rule,
            start: start(when),
            zone: when.oneOnOneZone,
            durationMinutes: parseInt(when.oneOnOneMinutes, 10) || 0
        };
    }

    function start(when) {
        return when.oneOnOneDate + 'T' + when.oneOnOneTime;
    }

    function pair(who) {
        var self = {name: me()};
        var other = {name: who.oneOnOnePartner};
        var isLead = who.oneOnOneSeat !== 'partner';
        return {
            spaceKey: who.oneOnOneSpace,
            kind: who.oneOnOneKind,
            lead: isLead ? self : other,
            partner: isLead ? other : self
        };
    }

    /* Asks the server whether these two may meet in that space; the answer knows them by the names that people see. */
    function meetable(who) {
        var answer = ask('POST', '/series/preview', pair(who));
        if (answer.ok) {
            answer.other = who.oneOnOneSeat !== 'partner' ? answer.data.partner : answer.data.lead;
        }
        return answer;
    }

    /* Begins a series once: a second try after a failed page goes on with it, and changes what was mended meanwhile. */
    function begin(who, template, cadence) {
        var wish = AJS.$.extend(pair(who), {cadence: cadence, template: template});
        var two = JSON.stringify(pair(who));
        var before = begun[two];
        var answer = before ? ask('PUT', '/series/' + encodeURIComponent(before), wish) : ask('POST', '/series', wish);
        if (answer.ok) {
            begun[two] = answer.data.id;
        }
        return answer;
    }

    /* Makes the page: on the date that was given, else on the next one of the cadence. */
    function prepare(seriesId, template, start) {
        var wish = start ? {template: template, start: start} : {template: template};
        return ask('POST', '/series/' + encodeURIComponent(seriesId) + '/meetings', wish);
    }

    OneOnOne.Wizard.data = {
        BASE: BASE, ask: ask, label: label, tomorrow: tomorrow, start: start, cadence: cadence, meetable: meetable,
        begin: begin, prepare: prepare
    };
}());
