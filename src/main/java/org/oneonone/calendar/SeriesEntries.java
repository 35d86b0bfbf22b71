package org.oneonone.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadencePhase;
import org.oneonone.cadence.CadencePlan;
import org.oneonone.cadence.Recurrence;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.springframework.stereotype.Component;

/**
 * The events that say the timeline of a series to a calendar: a rule for each phase of its plan, without the dates that
 * were let go, and single events for whatever no rule says. Together they have the dates of the timeline that were not
 * skipped, and no others. Exceptions are said as far ahead as there are any, two years at least and five at most.
 */
@Component
public final class SeriesEntries {
    private static final Duration LEAST = Duration.ofDays(2 * 366L);

    /** So short that even every day's dates are fewer than an answer of the timeline holds. */
    private static final Duration STEP = Duration.ofDays(2 * 365L);

    private final Recurrence recurrence;

    public SeriesEntries(Recurrence recurrence) {
        this.recurrence = recurrence;
    }

    /** The events of one series. */
    public List<CalendarEntry> of(Timeline timeline) {
        Map<Instant, Occurrence> rows = new TreeMap<>();
        timeline.entered().stream()
                .filter(row -> row.state() != MeetingState.SKIPPED)
                .forEach(row -> rows.put(row.slot().originalStart(), row));
        Instant horizon = horizon(timeline);
        List<CalendarEntry> entries = new ArrayList<>();
        for (CadencePlan.Span span : timeline.series().plan().spans()) {
            if (span.phase().kind() == CadencePhase.Kind.RUNNING
                    && !span.phase().cadence().isAdHoc()) {
                entries.addAll(phase(timeline, new PhaseDates(span, recurrence, horizon), rows));
            }
        }
        rows.values().stream().map(row -> meeting(timeline, row)).forEach(entries::add);
        return List.copyOf(entries);
    }

    /** Takes the rows that are dates of the phase's rules out of the map. */
    private static List<CalendarEntry> phase(Timeline timeline, PhaseDates phase, Map<Instant, Occurrence> rows) {
        Set<Instant> open = open(timeline, phase);
        List<CalendarEntry> entries = new ArrayList<>();
        String key = timeline.seriesId() + "-" + phase.since();
        for (PhaseDates.Run run : phase.runs()) {
            CalendarEntry rule = CalendarEntry.single(
                            entries.isEmpty() ? key : key + "-" + run.start().getEpochSecond(),
                            run.start(),
                            phase.endOf(run.start()),
                            phase.zone(),
                            OptionalLong.empty())
                    .recurring(run.rrule());
            List<Instant> except = new ArrayList<>(run.dates());
            except.removeIf(date -> open.contains(date) || rows.containsKey(date));
            if (run.goesOn() || except.size() < run.dates().size()) {
                entries.add(rule.without(except));
            }
            run.dates().stream()
                    .flatMap(date -> Optional.ofNullable(rows.remove(date)).stream())
                    .filter(row -> isOwn(row, phase))
                    .map(row ->
                            meeting(timeline, row).inPlaceOf(rule, row.slot().originalStart()))
                    .forEach(entries::add);
            open.removeAll(run.dates());
        }
        open.stream()
                .map(date -> CalendarEntry.single(
                        timeline.seriesId() + "-at-" + date.getEpochSecond(),
                        date,
                        phase.endOf(date),
                        phase.zone(),
                        OptionalLong.empty()))
                .forEach(entries::add);
        return entries;
    }

    /** The dates of the phase that nobody did anything about and that no excuse lets go. */
    private static Set<Instant> open(Timeline timeline, PhaseDates phase) {
        Set<Instant> open = new TreeSet<>();
        if (phase.dates().isEmpty()) {
            return open;
        }
        Instant end = phase.dates().get(phase.dates().size() - 1).plusMillis(1);
        for (Instant step = phase.dates().get(0); step.isBefore(end); step = step.plus(STEP)) {
            Instant next = step.plus(STEP).isBefore(end) ? step.plus(STEP) : end;
            timeline.between(step, next).stream()
                    .filter(date -> date.meeting().isEmpty() && date.state() != MeetingState.SKIPPED)
                    .map(Occurrence::start)
                    .filter(phase::contains)
                    .forEach(open::add);
        }
        return open;
    }

    /** Whether a date of the rule has something that the rule does not say. */
    private static boolean isOwn(Occurrence row, PhaseDates phase) {
        boolean hasOwnTime =
                row.slot().isMoved() || !row.end().equals(phase.endOf(row.slot().originalStart()));
        boolean hasOwnPage = row.state() == MeetingState.PLANNED && pageOf(row).isPresent();
        return hasOwnTime || hasOwnPage;
    }

    private static CalendarEntry meeting(Timeline timeline, Occurrence row) {
        return CalendarEntry.single(
                timeline.seriesId() + "-m" + row.meeting().map(Meeting::id).orElseThrow(),
                row.start(),
                row.end(),
                timeline.series().cadence().zone(),
                pageOf(row));
    }

    private static OptionalLong pageOf(Occurrence row) {
        return row.meeting().map(Meeting::pageId).orElseGet(OptionalLong::empty);
    }

    /** Beyond it the plan alone decides. */
    private static Instant horizon(Timeline timeline) {
        Instant least = timeline.now().plus(LEAST);
        Instant most = timeline.now().plus(Cadence.REACH);
        Instant last = Stream.concat(
                        timeline.entered().stream().map(row -> row.slot().originalStart()),
                        timeline.lastExcused().stream()
                                .map(day -> day.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .max(Comparator.naturalOrder())
                .orElse(least)
                .plusMillis(1);
        return last.isBefore(least) ? least : last.isBefore(most) ? last : most;
    }
}
