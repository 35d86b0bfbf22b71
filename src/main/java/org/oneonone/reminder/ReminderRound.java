package org.oneonone.reminder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.People;
import org.oneonone.person.SpaceRights;
import org.oneonone.reminder.ReminderDelivery.Outcome;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/**
 * Sends what is due for some series. Whoever muted it, cannot log in or may not see the space hears nothing, nor does
 * anybody of a meeting with somebody whose account is gone.
 */
@Component
public class ReminderRound {
    private final MeetingCalendar calendar;
    private final ReminderBook book;
    private final WaitingCounts counts;
    private final People people;
    private final SpaceRights rights;
    private final ReminderDelivery delivery;

    ReminderRound(
            MeetingCalendar calendar,
            ReminderBook book,
            WaitingCounts counts,
            People people,
            SpaceRights rights,
            ReminderDelivery delivery) {
        this.calendar = calendar;
        this.book = book;
        this.counts = counts;
        this.people = people;
        this.rights = rights;
        this.delivery = delivery;
    }

    /** How many were sent. What is asked of the database beforehand does not depend on how many series there are. */
    public int send(Collection<Series> some, ReminderPatience patience) {
        List<Reminder> due = book.unsent(due(some), some);
        Set<SeriesId> ids = due.stream().map(reminder -> reminder.series().id()).collect(Collectors.toSet());
        Map<SeriesId, Waiting> waiting = counts.of(ids);
        int sent = 0;
        for (Reminder reminder : due) {
            if (patience.isLeft() && reaches(reminder)) {
                Outcome outcome =
                        delivery.deliver(reminder, waiting.get(reminder.series().id()));
                patience.saw(outcome);
                sent += outcome == Outcome.SENT ? 1 : 0;
            }
        }
        return sent;
    }

    private List<Reminder> due(Collection<Series> some) {
        Map<SeriesId, Timeline> timelines = calendar.since(some, DueReminders.BACK);
        return some.stream()
                .map(series -> DueReminders.of(timelines.get(series.id())))
                .flatMap(List::stream)
                .toList();
    }

    private boolean reaches(Reminder reminder) {
        return people.isActive(reminder.person())
                && people.isActive(reminder.other())
                && rights.mayView(reminder.person(), reminder.series().spaceKey());
    }
}
