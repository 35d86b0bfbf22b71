package org.oneonone.cadence.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.oneonone.cadence.Cadence;

/**
 * The dates of one cadence. The library counts on a wall clock without a zone; what it finds becomes an instant only
 * here. It gives up on rules that never match by an exception, which for us is the end of the dates.
 */
final class RuleDates implements Iterator<Instant> {
    private static final int LAST_YEAR = 9999;

    private final Cadence cadence;
    private final RecurrenceRuleIterator dates;
    private Instant next;

    private RuleDates(Cadence cadence, RecurrenceRuleIterator dates) {
        this.cadence = cadence;
        this.dates = dates;
        this.next = find();
    }

    /**
     * The dates of a cadence that is not by arrangement, one after the other as they are asked for. Those that lie more
     * than a day before an instant may be left out: the library leaps over them, however long ago the rule began.
     */
    static Iterator<Instant> of(Cadence cadence, Instant from) throws InvalidRecurrenceRuleException {
        RecurrenceRule rule = parse(cadence.rrule().orElseThrow());
        if (rule.getUntil() != null) {
            rule.setUntil(onTheClock(rule.getUntil(), cadence));
        }
        try {
            // The library looks for the first date at once, and may give up on it.
            RecurrenceRuleIterator dates = rule.iterator(dateTime(cadence.start()));
            LocalDateTime near = LocalDateTime.ofInstant(from, cadence.zone()).minusDays(1);
            if (near.isAfter(cadence.start()) && near.getYear() <= LAST_YEAR) {
                dates.fastForward(dateTime(near));
            }
            return new RuleDates(cadence, dates);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Collections.emptyIterator();
        }
    }

    /** Whether a rule says of its end that it lies before the start. */
    static boolean endsBeforeItStarts(Cadence cadence) {
        try {
            DateTime until = parse(cadence.rrule().orElseThrow()).getUntil();
            return until != null && local(onTheClock(until, cadence)).isBefore(cadence.start());
        } catch (InvalidRecurrenceRuleException e) {
            return false;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Instant next() {
        if (next == null) {
            throw new NoSuchElementException("The rule has no more dates");
        }
        Instant found = next;
        next = find();
        return found;
    }

    static RecurrenceRule parse(String rrule) throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(rrule, RecurrenceRule.RfcMode.RFC5545_STRICT);
    }

    /** Null if there is none any more; no date of the library leaves this class. */
    private Instant find() {
        try {
            DateTime date = dates.hasNext() ? dates.nextDateTime() : null;
            return date == null || date.getYear() > LAST_YEAR ? null : cadence.instantOf(local(date));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    /**
     * An end in UTC is brought to the clock of the series' zone; an end without a time includes all of its day. RFC
     * 5545, section 3.3.10, allows the latter only beside dates without a time, but people write it and mean just that.
     */
    private static DateTime onTheClock(DateTime until, Cadence cadence) {
        if (until.isAllDay()) {
            return new DateTime(until.getYear(), until.getMonth(), until.getDayOfMonth(), 23, 59, 59);
        }
        if (until.isFloating()) {
            return until;
        }
        return dateTime(LocalDateTime.ofInstant(Instant.ofEpochMilli(until.getTimestamp()), cadence.zone()));
    }

    /** The library counts months from zero. */
    private static DateTime dateTime(LocalDateTime local) {
        return new DateTime(
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    private static LocalDateTime local(DateTime date) {
        return LocalDateTime.of(
                date.getYear(),
                date.getMonth() + 1,
                date.getDayOfMonth(),
                date.getHours(),
                date.getMinutes(),
                date.getSeconds());
    }
}
