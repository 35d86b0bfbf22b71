package org.oneonone.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.Recurrence;
import org.oneonone.excusal.ExcusalFinder;
import org.oneonone.excusal.Excuses;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesState;
import org.springframework.stereotype.Component;

/** Lays the dates of the cadence and the meetings that have rows into one line of time. */
@Component
public final class MeetingCalendar {
    /** Whatever the zone, the day on which it is now began at most this long ago. */
    private static final Duration ZONES_APART = Duration.ofDays(2);

    private final MeetingStore meetings;
    private final ExcusalFinder excusals;
    private final Recurrence recurrence;
    private final Clock clock;

    public MeetingCalendar(MeetingStore meetings, ExcusalFinder excusals, Recurrence recurrence, Clock clock) {
        this.meetings = meetings;
        this.excusals = excusals;
        this.recurrence = recurrence;
        this.clock = clock;
    }

    /** The dates of one series. */
    public Timeline of(Series series) {
        return of(series, meetings.ofSeries(series.id()));
    }

    /** The dates of one series whose meetings somebody has asked for already. */
    public Timeline of(Series series, List<Meeting> rows) {
        return timeline(series, rows, excusals.of(List.of(series)).get(series.id()));
    }

    /** The dates of many series, at as many statements as for one. */
    public Map<SeriesId, Timeline> of(Collection<Series> many) {
        return timelines(many, meetings.ofSeries(ids(many)));
    }

    /**
     * The dates of many series from the day before yesterday on, at as many statements as for one. However long their
     * pasts are, what lies ahead costs the same; what was is not known to these timelines.
     */
    public Map<SeriesId, Timeline> ahead(Collection<Series> many) {
        return since(many, ZONES_APART);
    }

    /** The same, from a time before now on. */
    public Map<SeriesId, Timeline> since(Collection<Series> many, Duration back) {
        return timelines(many, meetings.ofSeries(ids(many), clock.instant().minus(back)));
    }

    private static List<SeriesId> ids(Collection<Series> many) {
        return many.stream().map(Series::id).toList();
    }

    private Map<SeriesId, Timeline> timelines(Collection<Series> many, List<Meeting> all) {
        Map<SeriesId, List<Meeting>> rows = all.stream().collect(Collectors.groupingBy(Meeting::seriesId));
        Map<SeriesId, Excuses> excuses = excusals.of(many);
        return many.stream()
                .map(series -> timeline(series, rows.getOrDefault(series.id(), List.of()), excuses.get(series.id())))
                .collect(Collectors.toMap(Timeline::seriesId, Function.identity()));
    }

    /** The date that comes next, empty if nothing is planned. */
    public Optional<Occurrence> next(Series series) {
        return of(series).next();
    }

    /**
     * The date that somebody means: the one at a wall-clock time of the series' zone, else the next one. A time that
     * the cadence does not know becomes an extra meeting.
     */
    Occurrence choose(Series series, Optional<LocalDateTime> wanted) {
        if (series.state() == SeriesState.ENDED) {
            throw Refusal.conflict("oneonone.meeting.error.ended");
        }
        return wanted.map(start -> at(series, start))
                .orElseGet(() -> next(series).orElseThrow(() -> noNext(series)));
    }

    private static Refusal noNext(Series series) {
        return series.isActive()
                ? Refusal.invalid("start", "oneonone.meeting.error.no-next")
                : Refusal.conflict("oneonone.meeting.error.paused");
    }

    private Occurrence at(Series series, LocalDateTime wanted) {
        Instant start = series.cadence().instantOf(wanted);
        if (Duration.between(clock.instant(), start).abs().compareTo(Cadence.REACH) > 0) {
            throw Refusal.invalid("start", "oneonone.meeting.error.far");
        }
        Timeline timeline = of(series);
        if (timeline.wanted(start).filter(date -> date.slot().isMoved()).isPresent()) {
            throw Refusal.conflict("oneonone.meeting.error.moved-away");
        }
        Slot extra = Slot.at(start, series.cadence().durationMinutes());
        return timeline.at(start)
                .orElseGet(() ->
                        new Occurrence(series.id(), extra, MeetingState.PLANNED, Optional.empty(), Optional.empty()));
    }

    private Timeline timeline(Series series, List<Meeting> rows, Excuses excuses) {
        return new Timeline(series, rows, excuses, recurrence, clock.instant());
    }
}
