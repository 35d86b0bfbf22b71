package org.oneonone.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.oneonone.cadence.BusinessDays;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Participants;

/**
 * Which reminders are due for one series, whether or not they were sent. The partner hears of a meeting two business
 * days before, the lead one; both hear the business day after that it was left open. Days are those of the series'
 * zone, and no mail leaves before {@code MORNING}. What is skipped, excused or over is left alone.
 */
final class DueReminders {
    /** How far a timeline has to look back so that this can tell what is due. */
    static final Duration BACK = Duration.ofDays(21);

    /** Weekends and holidays between a reminder and its meeting; whoever closes for longer is told this early. */
    private static final Duration AHEAD = Duration.ofDays(14);

    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int PARTNER_DAYS = 2;
    private static final int LEAD_DAYS = 1;
    /** A follow-up that could not leave for so many days is of no use any more. */
    private static final int FRESH_DAYS = 3;

    private final Timeline timeline;
    private final BusinessDays days;
    private final Instant now;

    private DueReminders(Timeline timeline) {
        this.timeline = timeline;
        this.days = timeline.businessDays();
        this.now = timeline.now();
    }

    static List<Reminder> of(Timeline timeline) {
        if (!timeline.series().isActive()) {
            return List.of();
        }
        DueReminders due = new DueReminders(timeline);
        return Stream.concat(due.ahead(), due.after()).toList();
    }

    private Stream<Reminder> ahead() {
        return timeline.between(now.plusMillis(1), now.plus(AHEAD)).stream()
                .filter(date -> date.state() == MeetingState.PLANNED)
                .flatMap(this::ahead);
    }

    private Stream<Reminder> ahead(Occurrence date) {
        Participants two = timeline.series().participants();
        LocalDate day = timeline.day(date.start());
        return Stream.of(
                        new Turn(two.partner(), days.before(day, PARTNER_DAYS)),
                        new Turn(two.lead(), days.before(day, LEAD_DAYS)))
                .filter(turn -> !now.isBefore(morning(turn.day())))
                .map(turn -> new Reminder(timeline.series(), date, Reminder.Kind.AHEAD, turn.person()));
    }

    private Stream<Reminder> after() {
        return timeline.between(now.minus(BACK), now).stream()
                .filter(DueReminders::isLeftOpen)
                .filter(this::isDayAfter)
                .flatMap(date -> timeline.series().participants().both().stream()
                        .map(person -> new Reminder(timeline.series(), date, Reminder.Kind.AFTER, person)));
    }

    private static boolean isLeftOpen(Occurrence date) {
        boolean isClosed = date.meeting().map(Meeting::isClosed).orElse(false);
        return date.state() == MeetingState.MISSED || date.state() == MeetingState.HELD && !isClosed;
    }

    private boolean isDayAfter(Occurrence date) {
        LocalDate next = days.after(timeline.day(date.end()), 1);
        return !now.isBefore(morning(next)) && now.isBefore(morning(next.plusDays(FRESH_DAYS)));
    }

    private Instant morning(LocalDate day) {
        ZoneId zone = timeline.series().cadence().zone();
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    /** From which day on somebody is told. */
    private record Turn(PersonKey person, LocalDate day) {}
}
