/* Says what a time on the clock of one zone is on the clock of another. Handed out by an event. */
(function () {
    'use strict';

    var DAY = 24 * 60 * 60 * 1000;

    /* How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
    function offset(zone, instant) {
        var parts = {};
        new Intl.DateTimeFormat('en-US', {
            timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric',
            minute: 'numeric', second: 'numeric'
        }).formatToParts(new Date(instant)).forEach(function (part) {
            parts[part.type] = Number(part.value);
        });
        return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - instant;
    }

    /* As the server reads it: what comes twice is the first, what the clock skips keeps the offset from before. */
    function instantOf(local, zone) {
        var match = /^(\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(local);
        if (!match) {
            return null;
        }
        var wall = Date.UTC(match[1], match[2] - 1, match[3], match[4], match[5]);
        var earlier = wall - offset(zone, wall - DAY);
        var later = wall - offset(zone, wall + DAY);
        return offset(zone, earlier) !== wall - earlier && offset(zone, later) === wall - later ? later : earlier;
    }

    /* What a clock of the zone shows at an instant, as forms take it. */
    function localOf(instant, zone) {
        var time = Date.parse(instant);
        return new Date(time + offset(zone, time)).toISOString().slice(0, 16);
    }

    function print(instant, zone, language) {
        return new Intl.DateTimeFormat(language || undefined, {
            timeZone: zone, weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit',
            minute: '2-digit'
        }).format(new Date(instant));
    }

    document.addEventListener('oneonone-life-time', function (event) {
        event.detail.instantOf = instantOf;
        event.detail.localOf = localOf;
        event.detail.print = print;
    });
}());
