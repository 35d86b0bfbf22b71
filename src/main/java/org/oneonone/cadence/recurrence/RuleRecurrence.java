package org.oneonone.cadence.recurrence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.Recurrence;
import org.oneonone.person.Phrase;
import org.springframework.stereotype.Component;

/** Dates from recurrence rules, found by the library lib-recur. Nothing else in the plugin knows it. */
@Component
public final class RuleRecurrence implements Recurrence {
    private static final int LONGEST_RULE = 255;
    private static final int LONGEST_INTERVAL = 366;

    /** Dates before the ones asked for are counted where nothing leaps over them: ten years of days, and much room. */
    private static final int MOST_STEPS = 50_000;

    private static final Set<Freq> TOO_OFTEN = Set.of(Freq.SECONDLY, Freq.MINUTELY, Freq.HOURLY);
    private static final Pattern SHAPE = Pattern.compile("[A-Z]+=[^;=\\s]+(;[A-Z]+=[^;=\\s]+)*");

    @Override
    public List<Instant> next(Cadence cadence, Instant from, int limit) {
        return take(cadence, from, date -> true, Math.min(limit, MOST));
    }

    @Override
    public List<Instant> between(Cadence cadence, Instant from, Instant until) {
        return take(cadence, from, date -> date.isBefore(until), MOST);
    }

    @Override
    public Optional<Phrase> objectionTo(Cadence cadence) {
        return cadence.rrule().flatMap(rrule -> objectionTo(rrule, cadence));
    }

    private Optional<Phrase> objectionTo(String rrule, Cadence cadence) {
        if (rrule.length() > LONGEST_RULE) {
            return objection("oneonone.cadence.error.rrule.long");
        }
        if (!SHAPE.matcher(rrule.toUpperCase(Locale.ROOT)).matches()) {
            return objection("oneonone.cadence.error.rrule.nonsense");
        }
        try {
            return objectionTo(RuleDates.parse(rrule))
                    .or(() -> RuleDates.endsBeforeItStarts(cadence)
                            ? objection("oneonone.cadence.error.rrule.until")
                            : Optional.empty())
                    .or(() -> next(cadence, Instant.EPOCH, 1).isEmpty()
                            ? objection("oneonone.cadence.error.rrule.never")
                            : Optional.empty());
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
            return objection("oneonone.cadence.error.rrule.nonsense");
        }
    }

    private static Optional<Phrase> objectionTo(RecurrenceRule rule) {
        if (TOO_OFTEN.contains(rule.getFreq())) {
            return objection("oneonone.cadence.error.rrule.often");
        }
        if (Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart)) {
            return objection("oneonone.cadence.error.rrule.time");
        }
        if (rule.hasPart(Part.RSCALE) || rule.hasPart(Part.SKIP)) {
            return objection("oneonone.cadence.error.rrule.nonsense");
        }
        if (rule.getCount() != null && rule.getCount() > MOST) {
            return Optional.of(Phrase.of("oneonone.cadence.error.rrule.many", Integer.toString(MOST)));
        }
        return rule.getInterval() > LONGEST_INTERVAL
                ? objection("oneonone.cadence.error.rrule.rare")
                : Optional.empty();
    }

    /** A date that does not come after the one before it ends the list: that is how the library overflows. */
    private static List<Instant> take(Cadence cadence, Instant from, Predicate<Instant> isWanted, int limit) {
        List<Instant> found = new ArrayList<>();
        Instant last = Instant.MIN;
        Iterator<Instant> dates = dates(cadence, from);
        for (int step = 0; step < MOST_STEPS && found.size() < limit && dates.hasNext(); step++) {
            Instant date = dates.next();
            if (!date.isAfter(last) || !isWanted.test(date)) {
                break;
            }
            if (!date.isBefore(from)) {
                found.add(date);
            }
            last = date;
        }
        return List.copyOf(found);
    }

    private static Iterator<Instant> dates(Cadence cadence, Instant from) {
        try {
            return cadence.isAdHoc() ? Collections.emptyIterator() : RuleDates.of(cadence, from);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("A stored rule cannot be read", e);
        }
    }

    private static Optional<Phrase> objection(String key) {
        return Optional.of(Phrase.of(key));
    }
}
