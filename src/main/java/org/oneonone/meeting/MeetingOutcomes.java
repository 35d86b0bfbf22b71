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
    private final Clock clock;

    public MeetingOutcomes(MeetingStore meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The two say that a meeting took place; saying so twice changes nothing. */
    public Meeting hold(Meeting meeting) {
        return switch (meeting.state()) {
            case HELD -> meeting;
            case SKIPPED -> throw Refusal.conflict("oneonone.meeting.error.hold-skipped");
            case PLANNED, MISSED -> meetings.keepOutcome(meeting.id(), Meeting.Outcome.HELD);
        };
    }

    /** One of the two worked on the page: from the meeting's day on that means that it took place. */
    public Meeting worked(Series series, Meeting meeting) {
        boolean isOpen = meeting.state() == MeetingState.PLANNED || meeting.state() == MeetingState.MISSED;
        ZoneId zone = series.cadence().zone();
        boolean hasCome = !day(clock.instant(), zone).isBefore(day(meeting.start(), zone));
        return isOpen && hasCome ? hold(meeting) : meeting;
    }

    /** Writes down the dates before today that nobody did anything about, so that a later change leaves them be. */
    public int recordPast(Series series, Timeline timeline) {
        int recorded = 0;
        for (Occurrence date : timeline.past(clock.instant().minus(LOOK_BACK))) {
            if (date.meeting().isEmpty()) {
                meetings.add(series.id(), date.slot(), outcome(date), series.template());
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
