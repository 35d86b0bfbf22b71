package org.oneonone.reminder;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.oneonone.series.Series;
import org.oneonone.template.SpaceSettingsStore;
import org.springframework.stereotype.Component;

/** Knows of what is due what is still to be sent: spaces and people may want none, and nothing is sent twice. */
@Component
class ReminderBook {
    private final ReminderStore store;
    private final MuteStore mutes;
    private final SpaceSettingsStore settings;
    private final Clock clock;

    ReminderBook(ReminderStore store, MuteStore mutes, SpaceSettingsStore settings, Clock clock) {
        this.store = store;
        this.mutes = mutes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those of the due reminders of some series that nobody has sent and that are wanted. */
    List<Reminder> unsent(List<Reminder> due, Collection<Series> some) {
        if (due.isEmpty()) {
            return due;
        }
        Set<String> silent = settings.silent();
        Mutes muted = mutes.of(some);
        Set<Reminder.Name> settled =
                store.settled(due.stream().map(Reminder::name).toList(), clock.instant());
        return due.stream()
                .filter(reminder -> !silent.contains(reminder.series().spaceKey()))
                .filter(reminder ->
                        !muted.silences(reminder.person(), reminder.series().id()))
                .filter(reminder -> !settled.contains(reminder.name()))
                .toList();
    }
}
