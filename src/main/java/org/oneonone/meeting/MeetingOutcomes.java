package org.oneonone.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.springframework.stereotype.Component;

/** Writes down what became of meetings. */
@Component
public final class MeetingOutcomes {
    /** Dates that nobody recorded for longer than this stay unrecorded: no answer of ours looks farther back. */
    private static final Duration LOOK_BACK = Duration.ofDays(12 * 7 + 7);

    private final MeetingStore meetings;
    private final MeetingCalendar calendar;
    private final Clock clock;

    public MeetingOutcomes(MeetingStore meetings, MeetingCalendar calendar, Clock clock) {
        this.meetings = meetings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The two say that a meeting took place; saying so twice changes nothing. */
    public Meeting hold(Meeting meeting) {
        return switch (meeting.state()) {
            case HELD -> meeting;
            case SKIPPED -> throw Refusal.conflict("oneonone.meeting.error.hold-skipped");
            case PLANNED, MISSED -> meetings.save(meeting.with(Meeting.Outcome.HELD));
        };
    }

    /** One of the two worked on the page: from the meeting's day on that means that it took place. */
    public Meeting worked(Series series, Meeting meeting) {
        boolean isOpen = meeting.state() == MeetingState.PLANNED || meeting.state() == MeetingState.MISSED;
        ZoneId zone = series.cadence().zone();
        boolean hasCome = !day(clock.instant(), zone).isBefore(day(meeting.start(), zone));
        return isOpen && hasCome ? hold(meeting) : meeting;
    }

    /** Writes down the dates before today that were not held, so that a later change of the cadence leaves them be. */
    public int recordPast(Series series) {
        int recorded = 0;
        Timeline timeline = calendar.of(series);
        Instant from = clock.instant().minus(LOOK_BACK);
        for (Occurrence date : timeline.past(from)) {
            Optional<Meeting> row = date.meeting();
            if (row.isEmpty()) {
                meetings.add(series.id(), date.slot(), outcome(date), series.template());
                recorded++;
            } else if (row.get().state() == MeetingState.PLANNED) {
                meetings.save(row.get().with(Meeting.Outcome.MISSED));
                recorded++;
            }
        }
        return recorded;
    }

    private static Meeting.Outcome outcome(Occurrence date) {
        return date.state() == MeetingState.SKIPPED
                ? new Meeting.Outcome(MeetingState.SKIPPED, Optional.empty(), true)
                : Meeting.Outcome.MISSED;
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
