package org.oneonone.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.oneonone.cadence.Recurrence;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesState;

/** All dates of one series as they look at one instant: what the cadence plans, corrected by what was done. */
public final class Timeline {
    private static final int HEALTH_WEEKS = 12;
    private static final int LOOK_AHEAD = 60;

    private final Series series;
    private final List<Meeting> rows;
    private final Recurrence recurrence;
    private final Instant now;

    Timeline(Series series, List<Meeting> rows, Recurrence recurrence, Instant now) {
        this.series = series;
        this.rows = rows.stream().sorted(Comparator.comparing(Meeting::start)).toList();
        this.recurrence = recurrence;
        this.now = now;
    }

    public SeriesId seriesId() {
        return series.id();
    }

    /** What begins at or after one instant and before another, the earliest first. */
    public List<Occurrence> between(Instant from, Instant until) {
        List<Occurrence> dates = new ArrayList<>(planned(recurrence.between(series.cadence(), from, until)));
        rows.stream()
                .filter(row -> !row.start().isBefore(from) && row.start().isBefore(until))
                .map(this::occurrence)
                .forEach(dates::add);
        dates.sort(Comparator.comparing(Occurrence::start));
        return List.copyOf(dates);
    }

    /** The first date whose day is not over and that was neither held nor let go. */
    public Optional<Occurrence> next() {
        List<Occurrence> ahead = new ArrayList<>(planned(recurrence.next(series.cadence(), today(), LOOK_AHEAD)));
        rows.stream().map(this::occurrence).forEach(ahead::add);
        return ahead.stream()
                .filter(date -> date.state() == MeetingState.PLANNED)
                .min(Comparator.comparing(Occurrence::start));
    }

    /** The date of the cadence or the meeting that begins at an instant. */
    public Optional<Occurrence> at(Instant start) {
        return between(start, start.plusMillis(1)).stream().findFirst();
    }

    /** The nearest earlier meeting that has a page. */
    public Optional<Meeting> before(Meeting meeting) {
        return rows.stream()
                .filter(row -> row.pageId().isPresent() && row.start().isBefore(meeting.start()))
                .reduce((earlier, later) -> later);
    }

    /** The nearest later date that was not let go, whether or not it has a page yet. */
    public Optional<Occurrence> after(Meeting meeting) {
        List<Occurrence> later = new ArrayList<>(
                planned(recurrence.next(series.cadence(), meeting.start().plusMillis(1), LOOK_AHEAD)));
        rows.stream()
                .filter(row -> row.start().isAfter(meeting.start()))
                .map(this::occurrence)
                .forEach(later::add);
        return later.stream()
                .filter(date -> date.state() == MeetingState.PLANNED || date.state() == MeetingState.HELD)
                .min(Comparator.comparing(Occurrence::start));
    }

    /** The last meeting that took place. */
    public Optional<Meeting> latestHeld() {
        return rows.stream().filter(row -> row.state() == MeetingState.HELD).reduce((earlier, later) -> later);
    }

    /** How well the two keep to their cadence. */
    public CadenceHealth health() {
        Instant from = now.minus(7L * HEALTH_WEEKS, ChronoUnit.DAYS);
        List<Occurrence> due = between(from, now).stream()
                .filter(date -> date.state() != MeetingState.PLANNED)
                .toList();
        OptionalLong daysSince = latestHeld().stream()
                .mapToLong(held -> Math.max(0, ChronoUnit.DAYS.between(day(held.start()), day(now))))
                .findFirst();
        return CadenceHealth.of(due, daysSince);
    }

    /** What began at or after an instant and whose day is over. */
    List<Occurrence> past(Instant from) {
        return between(from, today()).stream()
                .filter(date -> isOver(date.end()))
                .toList();
    }

    /**
     * The dates of the cadence that nobody did anything about. A cadence has one date a day at most, and two people one
     * planned meeting: a day for which a meeting was entered, by an earlier cadence or by hand, gets none from this.
     * What is over plans nothing.
     */
    private List<Occurrence> planned(List<Instant> dates) {
        Set<LocalDate> taken =
                rows.stream().map(row -> day(row.originalStart())).collect(Collectors.toSet());
        return dates.stream()
                .filter(date -> series.state() != SeriesState.ENDED && !date.isBefore(series.since()))
                .filter(date -> !taken.contains(day(date)))
                .map(date -> Slot.at(date, series.cadence().durationMinutes()))
                .filter(slot -> series.isActive() || isOver(slot.end()))
                .map(slot -> new Occurrence(slot, stateOf(slot), Optional.empty()))
                .toList();
    }

    private MeetingState stateOf(Slot slot) {
        if (!isOver(slot.end())) {
            return MeetingState.PLANNED;
        }
        return series.state() == SeriesState.PAUSED ? MeetingState.SKIPPED : MeetingState.MISSED;
    }

    /** What became of a meeting as of now: nobody has to write down that a planned one was missed. */
    public MeetingState stateOf(Meeting row) {
        boolean missed = row.state() == MeetingState.PLANNED && isOver(row.end());
        return missed ? MeetingState.MISSED : row.state();
    }

    private Occurrence occurrence(Meeting row) {
        return new Occurrence(row.slot(), stateOf(row), Optional.of(row));
    }

    private boolean isOver(Instant end) {
        return day(end).isBefore(day(now));
    }

    private Instant today() {
        return day(now).atStartOfDay(series.cadence().zone()).toInstant();
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(series.cadence().zone()).toLocalDate();
    }
}
