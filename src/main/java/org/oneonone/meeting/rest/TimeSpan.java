package org.oneonone.meeting.rest;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.oneonone.person.Refusal;

/**
 * The part of a series' time that a request asks for.
 *
 * @param from the first instant
 * @param until the first instant after it
 */
record TimeSpan(Instant from, Instant until) {
    private static final Duration USUAL = Duration.ofDays(12 * 7);

    /** A cadence has one date a day at most, so nothing is cut off of what is asked for. */
    private static final Duration LONGEST = Duration.ofDays(2 * 366);

    /** Reads local dates of a zone, the last one included; twelve weeks back and ahead if they are missing. */
    static TimeSpan parse(String from, String to, ZoneId zone, Clock clock) {
        Instant now = clock.instant();
        Instant first = from == null
                ? now.minus(USUAL)
                : day("from", from).atStartOfDay(zone).toInstant();
        Instant after = to == null
                ? now.plus(USUAL)
                : day("to", to).plusDays(1).atStartOfDay(zone).toInstant();
        if (after.isBefore(first) || Duration.between(first, after).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("to", "oneonone.meeting.error.span");
        }
        return new TimeSpan(first, after);
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            if (day.getYear() >= 1970 && day.getYear() <= 9000) {
                return day;
            }
        } catch (DateTimeException odd) {
            // Falls through to the refusal, which says all there is to say.
        }
        throw Refusal.invalid(field, "oneonone.meeting.error.date");
    }
}
