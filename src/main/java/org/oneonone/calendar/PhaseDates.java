package org.oneonone.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadencePlan;
import org.oneonone.cadence.Recurrence;

/**
 * The dates that one phase of a plan wants, and the rules that say them to a calendar. A rule begins with the first
 * date of its run, which is often not the first one of the cadence, and it is given only if it was seen to have the
 * same dates. Calendar programs disagree on what a rule means on days on which its time of day does not come, or comes
 * twice, so such a date ends a run, and the next one begins after it.
 */
final class PhaseDates {
    /** So short that even every day's dates are fewer than an answer of the recurrence holds. */
    private static final Duration STEP = Duration.ofDays(2 * 365L);

    private final CadencePlan.Span span;
    private final Cadence cadence;
    private final Recurrence recurrence;
    private final Instant horizon;
    private final List<Instant> dates;

    PhaseDates(CadencePlan.Span span, Recurrence recurrence, Instant horizon) {
        this.span = span;
        this.cadence = span.phase().cadence();
        this.recurrence = recurrence;
        this.horizon = span.until().isBefore(horizon) ? span.until() : horizon;
        this.dates = recurrence.next(cadence, span.from(), 1).stream()
                .flatMap(first -> between(cadence, first, this.horizon).stream())
                .toList();
    }

    /** All dates before the horizon, also those that were moved or let go. */
    List<Instant> dates() {
        return dates;
    }

    boolean contains(Instant date) {
        return !date.isBefore(span.from()) && date.isBefore(span.until());
    }

    long since() {
        return span.from().getEpochSecond();
    }

    ZoneId zone() {
        return cadence.zone();
    }

    Instant endOf(Instant start) {
        return start.plus(Duration.ofMinutes(cadence.durationMinutes()));
    }

    /** What rules can say of this phase, the earliest first. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        List<Instant> run = new ArrayList<>();
        for (Instant date : dates) {
            if (isPlain(date)) {
                run.add(date);
            } else {
                closed(run).ifPresent(runs::add);
                run = new ArrayList<>();
            }
        }
        last(run).ifPresent(runs::add);
        return List.copyOf(runs);
    }

    private Optional<Run> closed(List<Instant> run) {
        return run.isEmpty()
                ? Optional.empty()
                : checked(run.get(0), rule().until(run.get(run.size() - 1)), run, false);
    }

    /** The last run may go on for ever. */
    private Optional<Run> last(List<Instant> run) {
        boolean isEndless = !rule().ends() && span.until().equals(Instant.MAX);
        List<Instant> ahead = ahead(isEndless ? 1 : Recurrence.MOST);
        if (ahead.isEmpty()) {
            return closed(run);
        }
        Instant start = run.isEmpty() ? ahead.get(0) : run.get(0);
        String rrule = isEndless ? rule().endless() : rule().until(ahead.get(ahead.size() - 1));
        return checked(start, rrule, run, true);
    }

    private Optional<Run> checked(Instant start, String rrule, List<Instant> run, boolean goesOn) {
        Cadence shifted = new Cadence(Optional.of(rrule), local(start), cadence.zone(), cadence.durationMinutes());
        return between(shifted, start, horizon).equals(run)
                ? Optional.of(new Run(start, rrule, run, goesOn))
                : Optional.empty();
    }

    private RuleText rule() {
        return new RuleText(cadence.rrule().orElseThrow());
    }

    /** Dates beyond the horizon, as many as an answer holds: a calendar asks again long before they are used up. */
    private List<Instant> ahead(int limit) {
        if (!horizon.isBefore(span.until())) {
            return List.of();
        }
        return recurrence.next(cadence, horizon, limit).stream()
                .filter(date -> date.isBefore(span.until()))
                .toList();
    }

    private List<Instant> between(Cadence of, Instant from, Instant until) {
        List<Instant> found = new ArrayList<>();
        for (Instant step = from; step.isBefore(until); step = step.plus(STEP)) {
            Instant end = step.plus(STEP).isBefore(until) ? step.plus(STEP) : until;
            found.addAll(recurrence.between(of, step, end));
        }
        return List.copyOf(found);
    }

    private boolean isPlain(Instant date) {
        LocalDateTime local = local(date);
        return local.toLocalTime().equals(cadence.start().toLocalTime())
                && cadence.zone().getRules().getValidOffsets(local).size() == 1;
    }

    private LocalDateTime local(Instant date) {
        return LocalDateTime.ofInstant(date, cadence.zone());
    }

    /**
     * Dates in a row that one rule says.
     *
     * @param start the first of them
     * @param rrule the rule
     * @param dates those before the horizon
     * @param goesOn whether there are more beyond it
     */
    record Run(Instant start, String rrule, List<Instant> dates, boolean goesOn) {
        Run {
            dates = List.copyOf(dates);
        }
    }
}
