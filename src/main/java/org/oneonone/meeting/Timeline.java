package org.oneonone.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oneonone.cadence.BusinessDays;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadencePhase;
import org.oneonone.cadence.CadencePlan;
import org.oneonone.cadence.Recurrence;
import org.oneonone.excusal.Excuses;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;

/**
 * All dates of one series as they look at one instant: what the plan of the series wants, corrected by what was done
 * and by the days on which the two are excused. Nobody has to write down that a meeting was missed.
 */
public final class Timeline {
    /** How many dates ahead of a day are looked at. */
    private static final int LOOK_AHEAD = 60;

    private final Series series;
    private final List<Meeting> rows;
    private final Set<LocalDate> taken;
    private final Excuses excuses;
    private final Recurrence recurrence;
    private final Instant now;
    private final Instant today;
    /** What begins before midnight and ends after it is not over with its day. */
    private final Instant openSince;

    Timeline(Series series, List<Meeting> rows, Excuses excuses, Recurrence recurrence, Instant now) {
        this.series = series;
        this.rows = rows.stream().sorted(Comparator.comparing(Meeting::start)).toList();
        this.taken = rows.stream().map(row -> day(row.originalStart())).collect(Collectors.toSet());
        this.excuses = excuses;
        this.recurrence = recurrence;
        this.now = now;
        this.today = day(now).atStartOfDay(series.cadence().zone()).toInstant();
        this.openSince = today.minus(Duration.ofMinutes(Cadence.LONGEST_MINUTES));
    }

    public Series series() {
        return series;
    }

    public SeriesId seriesId() {
        return series.id();
    }

    /** The instant as of which all of this is so. */
    public Instant now() {
        return now;
    }

    /** What begins at or after one instant and before another, the earliest first. */
    public List<Occurrence> between(Instant from, Instant until) {
        List<Occurrence> dates = new ArrayList<>();
        for (CadencePlan.Span span : series.plan().spans()) {
            Instant first = later(from, span.from());
            Instant end = span.until().isBefore(until) ? span.until() : until;
            if (span.isPlanning() && first.isBefore(end)) {
                dates.addAll(
                        planned(span.phase(), recurrence.between(span.phase().cadence(), first, end)));
            }
        }
        rows.stream()
                .filter(row -> !row.start().isBefore(from) && row.start().isBefore(until))
                .map(this::occurrence)
                .forEach(dates::add);
        dates.sort(Comparator.comparing(Occurrence::start));
        return List.copyOf(dates);
    }

    /**
     * All that was, the next planned date, and of what is later still only what somebody did something about; the
     * earliest first.
     */
    public List<Occurrence> whole() {
        Instant soon = later(next().map(Occurrence::start).orElse(now), now).plusMillis(1);
        List<Occurrence> dates = new ArrayList<>(between(Instant.EPOCH, soon));
        entered().stream().filter(row -> !row.start().isBefore(soon)).forEach(dates::add);
        return List.copyOf(dates);
    }

    /** All meetings that were entered, moved, held or let go, the earliest first. */
    public List<Occurrence> entered() {
        return rows.stream().map(this::occurrence).toList();
    }

    /** The last day on which the two are excused, empty if there is none. */
    public Optional<LocalDate> lastExcused() {
        return excuses.lastDay();
    }

    /** The first date whose day is not over and that was neither held nor let go. */
    public Optional<Occurrence> next() {
        return upcoming(1).stream().findFirst();
    }

    /** The first so many of these dates, the earliest first; at most {@value #LOOK_AHEAD}. */
    public List<Occurrence> upcoming(int limit) {
        return ahead(openSince)
                .filter(date -> date.state() == MeetingState.PLANNED)
                .limit(limit)
                .toList();
    }

    /**
     * The meeting whose agenda people work on: the first that is planned, or is being held. One that is held stays it
     * until it is closed or its day is over.
     */
    public Optional<Occurrence> current() {
        return ahead(openSince).filter(this::isOpen).findFirst();
    }

    /** Whether points can still be brought to a meeting. */
    public boolean isOpen(Occurrence date) {
        return switch (date.state()) {
            case PLANNED -> true;
            case HELD ->
                !isOver(date.end()) && !date.meeting().map(Meeting::isClosed).orElse(false);
            case SKIPPED, MISSED -> false;
        };
    }

    /** The date of the cadence or the meeting that begins at an instant. */
    public Optional<Occurrence> at(Instant start) {
        return between(start, start.plusMillis(1)).stream().findFirst();
    }

    /** The date that the plan wants at an instant, wherever it was moved, or the meeting that was entered for it. */
    public Optional<Occurrence> wanted(Instant originalStart) {
        return rows.stream()
                .filter(row -> row.originalStart().equals(originalStart))
                .findFirst()
                .map(this::occurrence)
                .or(() -> at(originalStart).filter(date -> date.meeting().isEmpty()));
    }

    /** The date of this series that a client names. */
    public Optional<Occurrence> find(MeetingName name) {
        return name.either(
                id -> rows.stream()
                        .filter(row -> row.id().equals(id))
                        .findFirst()
                        .map(this::occurrence),
                (owner, originalStart) -> owner.equals(seriesId()) ? wanted(originalStart) : Optional.empty());
    }

    /** When each meeting that took place ended, or was closed; without the one that is being held. */
    public List<Instant> finished() {
        return rows.stream()
                .filter(row -> row.state() == MeetingState.HELD && !isOpen(occurrence(row)))
                .map(row -> row.outcome().closedAt().orElse(row.end()))
                .toList();
    }

    /** The nearest earlier meeting that has a page. */
    public Optional<Meeting> before(Meeting meeting) {
        return rows.stream()
                .filter(row -> row.pageId().isPresent() && row.start().isBefore(meeting.start()))
                .reduce((earlier, later) -> later);
    }

    /** The nearest later date that was not let go, whether or not it has a page yet. */
    public Optional<Occurrence> after(Meeting meeting) {
        return ahead(meeting.start().plusMillis(1))
                .filter(date -> date.state() == MeetingState.PLANNED || date.state() == MeetingState.HELD)
                .findFirst();
    }

    /** The first date after an instant that is still planned. */
    Optional<Occurrence> plannedAfter(Instant instant) {
        return ahead(later(instant.plusMillis(1), today))
                .filter(date -> date.state() == MeetingState.PLANNED)
                .findFirst();
    }

    /** The last meeting that took place. */
    public Optional<Meeting> latestHeld() {
        return rows.stream().filter(row -> row.state() == MeetingState.HELD).reduce((earlier, later) -> later);
    }

    /** What became of a meeting as of now. */
    public MeetingState stateOf(Meeting row) {
        return occurrence(row).state();
    }

    /** Meetings still ahead whose date an earlier cadence wanted and the one in force then no longer does. */
    public List<Meeting> stranded() {
        return rows.stream()
                .filter(row -> series.plan().latest().kind() != CadencePhase.Kind.ENDED && !isOver(row.end()))
                .filter(row -> row.state() == MeetingState.PLANNED || row.state() == MeetingState.SKIPPED)
                .filter(row -> !isWanted(row.originalStart()))
                .filter(row -> series.plan().phases().stream()
                        .anyMatch(phase -> isDateOf(phase.cadence(), row.originalStart())))
                .toList();
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(series.cadence().zone()).toLocalDate();
    }

    /** The days on which the two work, on the calendar of the series' zone. */
    public BusinessDays businessDays() {
        return new BusinessDays(excuses::isHoliday);
    }

    private Stream<Occurrence> ahead(Instant from) {
        List<Occurrence> dates = new ArrayList<>();
        for (CadencePlan.Span span : series.plan().spans()) {
            if (span.isPlanning() && from.isBefore(span.until())) {
                List<Instant> wanted = recurrence.next(span.phase().cadence(), later(from, span.from()), LOOK_AHEAD);
                dates.addAll(planned(
                        span.phase(),
                        wanted.stream()
                                .filter(date -> date.isBefore(span.until()))
                                .toList()));
            }
        }
        rows.stream()
                .filter(row -> !row.start().isBefore(from))
                .map(this::occurrence)
                .forEach(dates::add);
        return dates.stream().sorted(Comparator.comparing(Occurrence::start));
    }

    /**
     * The dates of the cadence that nobody did anything about. A cadence has one date a day at most, and two people one
     * planned meeting: a day for which a meeting was entered, by an earlier cadence or by hand, gets none from this.
     */
    private List<Occurrence> planned(CadencePhase phase, List<Instant> dates) {
        List<Occurrence> planned = new ArrayList<>(dates.size());
        for (Instant date : dates) {
            LocalDate day = day(date);
            Slot slot = Slot.at(date, phase.cadence().durationMinutes());
            boolean isWaived = phase.kind() == CadencePhase.Kind.PAUSED && !isOver(slot.end());
            if (!isWaived && !taken.contains(day)) {
                Optional<String> excuse = phase.kind() == CadencePhase.Kind.PAUSED ? Optional.of("") : excuses.on(day);
                planned.add(new Occurrence(seriesId(), slot, stateOf(slot, excuse), excuse, Optional.empty()));
            }
        }
        return planned;
    }

    /** A meeting as it looks now. */
    public Occurrence occurrence(Meeting row) {
        if (row.state() == MeetingState.PLANNED) {
            Optional<String> excuse = excuseOf(row);
            return new Occurrence(seriesId(), row.slot(), stateOf(row.slot(), excuse), excuse, Optional.of(row));
        }
        Optional<String> excuse = Optional.of(row.reason().orElse(""))
                .filter(reason -> row.outcome().excused());
        return new Occurrence(seriesId(), row.slot(), row.state(), excuse, Optional.of(row));
    }

    /** What people changed or entered by hand they mean, holiday or not. */
    private Optional<String> excuseOf(Meeting row) {
        if (row.revision() > 0) {
            return Optional.empty();
        }
        boolean isPaused = series.plan().at(row.start()).kind() == CadencePhase.Kind.PAUSED;
        return isPaused && isOver(row.end())
                ? Optional.of("")
                : excuses.on(day(row.start())).filter(reason -> isWanted(row.originalStart()));
    }

    private boolean isWanted(Instant originalStart) {
        CadencePhase phase = series.plan().at(originalStart);
        return phase.kind() != CadencePhase.Kind.ENDED && isDateOf(phase.cadence(), originalStart);
    }

    private boolean isDateOf(Cadence cadence, Instant instant) {
        return !recurrence.between(cadence, instant, instant.plusMillis(1)).isEmpty();
    }

    private MeetingState stateOf(Slot slot, Optional<String> excuse) {
        if (excuse.isPresent()) {
            return MeetingState.SKIPPED;
        }
        return isOver(slot.end()) ? MeetingState.MISSED : MeetingState.PLANNED;
    }

    private boolean isOver(Instant end) {
        return !end.isAfter(today);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
