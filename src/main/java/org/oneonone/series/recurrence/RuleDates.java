package org.oneonone.series.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.oneonone.series.Cadence;

/**
 * The dates of one cadence, in order. The library counts on a wall clock without a zone; what it finds becomes an
 * instant only here. It gives up on rules that never match by an exception, which for us is the end of the dates, as
 * is a date that does not come after the one before it: that is how the library overflows.
 */
final class RuleDates implements Iterator<Instant> {
    private static final int LAST_YEAR = 9999;

    private final Cadence cadence;
    private final RecurrenceRuleIterator dates;
    private Instant last = Instant.MIN;
    private Optional<Instant> upcoming;

    private RuleDates(Cadence cadence, RecurrenceRuleIterator dates) {
        this.cadence = cadence;
        this.dates = dates;
        this.upcoming = find();
    }

    /** For a cadence that is not by arrangement. */
    static RuleDates of(Cadence cadence) throws InvalidRecurrenceRuleException {
        RecurrenceRule rule = parse(cadence.rrule().orElseThrow());
        if (rule.getUntil() != null) {
            rule.setUntil(onTheClock(rule.getUntil(), cadence));
        }
        return new RuleDates(cadence, rule.iterator(dateTime(cadence.start())));
    }

    static RecurrenceRule parse(String rrule) throws InvalidRecurrenceRuleException {
        return new RecurrenceRule(rrule, RecurrenceRule.RfcMode.RFC5545_STRICT);
    }

    @Override
    public boolean hasNext() {
        return upcoming.isPresent();
    }

    @Override
    public Instant next() {
        this.last = upcoming.orElseThrow(NoSuchElementException::new);
        this.upcoming = find();
        return last;
    }

    private Optional<Instant> find() {
        try {
            return dates.hasNext() ? read(dates.nextDateTime()).filter(found -> found.isAfter(last)) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> read(DateTime date) {
        return date.getYear() > LAST_YEAR ? Optional.empty() : Optional.of(cadence.instantOf(local(date)));
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
