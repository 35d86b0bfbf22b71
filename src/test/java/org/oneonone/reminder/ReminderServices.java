package org.oneonone.reminder;

import java.time.Clock;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.testing.ExamplePeople;

/** Builds the services of reminders for tests of the layers above them. */
public final class ReminderServices {
    private ReminderServices() {}

    public static ReminderBook book(ReminderStore store, MuteStore mutes, SpaceSettingsStore settings, Clock clock) {
        return new ReminderBook(store, mutes, settings, clock);
    }

    public static ReminderDelivery delivery(ReminderStore store, ReminderPost post, Clock clock) {
        return new ReminderDelivery(store, post, clock);
    }

    public static ReminderRound round(
            MeetingCalendar calendar,
            ReminderBook book,
            WaitingCounts counts,
            ExamplePeople people,
            ReminderDelivery delivery) {
        return new ReminderRound(calendar, book, counts, people, people, delivery);
    }
}
