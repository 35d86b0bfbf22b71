package org.oneonone.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;
import org.springframework.stereotype.Component;

/** Decides which date of a series somebody means. */
@Component
class MeetingDates {
    private static final Duration FARTHEST = Duration.ofDays(5 * 366L);

    private final MeetingCalendar calendar;
    private final Clock clock;

    MeetingDates(MeetingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The date asked for, or the next one; a time that the cadence does not know becomes an extra meeting. */
    Occurrence choose(Series series, Optional<LocalDateTime> wanted) {
        if (series.state() == SeriesState.ENDED) {
            throw Refusal.conflict("oneonone.meeting.error.ended");
        }
        return wanted.map(start -> at(series, start)).orElseGet(() -> next(series));
    }

    private Occurrence next(Series series) {
        return calendar.next(series).orElseThrow(() -> Refusal.invalid("start", "oneonone.meeting.error.no-next"));
    }

    private Occurrence at(Series series, LocalDateTime wanted) {
        Instant start = series.cadence().instantOf(wanted);
        if (Duration.between(clock.instant(), start).abs().compareTo(FARTHEST) > 0) {
            throw Refusal.invalid("start", "oneonone.meeting.error.far");
        }
        Slot extra = Slot.at(start, series.cadence().durationMinutes());
        return calendar.of(series)
                .at(start)
                .orElseGet(() -> new Occurrence(extra, MeetingState.PLANNED, Optional.empty()));
    }
}
