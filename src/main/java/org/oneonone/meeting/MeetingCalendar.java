package org.oneonone.meeting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.series.Recurrence;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/** Lays the dates of the cadence and the meetings that have rows into one line of time. */
@Component
public final class MeetingCalendar {
    private final MeetingStore meetings;
    private final Recurrence recurrence;
    private final Clock clock;

    public MeetingCalendar(MeetingStore meetings, Recurrence recurrence, Clock clock) {
        this.meetings = meetings;
        this.recurrence = recurrence;
        this.clock = clock;
    }

    /** The dates of one series. */
    public Timeline of(Series series) {
        return timeline(series, meetings.ofSeries(series.id()));
    }

    /** The dates of many series, with one question to the store. */
    public Map<SeriesId, Timeline> of(Collection<Series> many) {
        List<SeriesId> ids = many.stream().map(Series::id).toList();
        Map<SeriesId, List<Meeting>> rows =
                meetings.ofSeries(ids).stream().collect(Collectors.groupingBy(Meeting::seriesId));
        return many.stream()
                .map(series -> timeline(series, rows.getOrDefault(series.id(), List.of())))
                .collect(Collectors.toMap(Timeline::seriesId, Function.identity()));
    }

    /** The date that comes next, empty if nothing is planned. */
    public Optional<Occurrence> next(Series series) {
        return of(series).next();
    }

    /** The last meeting before today's that took place. */
    public Optional<Meeting> previous(Series series) {
        return of(series).latestHeld();
    }

    private Timeline timeline(Series series, List<Meeting> rows) {
        return new Timeline(series, rows, recurrence, clock.instant());
    }
}
