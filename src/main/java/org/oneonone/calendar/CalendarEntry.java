package org.oneonone.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One event of a calendar: a single date, a rule with its exceptions, or what one date of a rule became.
 *
 * @param key its identity, unique in this host; a rule and what becomes of its dates share one
 * @param replaces the date of the rule whose place it takes, empty for everything else
 * @param start when it begins, or when its rule does
 * @param end when it ends
 * @param zone on whose clock its rule counts
 * @param rrule how it recurs, empty for one date
 * @param except dates of the rule that there are not
 * @param pageId the page of the meeting, if it is one meeting and has one
 */
public record CalendarEntry(
        String key,
        Optional<Instant> replaces,
        Instant start,
        Instant end,
        ZoneId zone,
        Optional<String> rrule,
        List<Instant> except,
        OptionalLong pageId) {
    public CalendarEntry {
        except = List.copyOf(except);
    }

    /** An event of one date. */
    static CalendarEntry single(String key, Instant start, Instant end, ZoneId zone, OptionalLong pageId) {
        return new CalendarEntry(key, Optional.empty(), start, end, zone, Optional.empty(), List.of(), pageId);
    }

    CalendarEntry recurring(String rule) {
        return new CalendarEntry(key, replaces, start, end, zone, Optional.of(rule), except, pageId);
    }

    /** The same event in place of a date of a rule. */
    CalendarEntry inPlaceOf(CalendarEntry rule, Instant date) {
        return new CalendarEntry(rule.key, Optional.of(date), start, end, zone, rrule, except, pageId);
    }

    CalendarEntry without(List<Instant> dates) {
        return new CalendarEntry(key, replaces, start, end, zone, rrule, dates, pageId);
    }
}
