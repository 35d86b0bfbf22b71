package org.oneonone.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Remembers which reminders are being sent and were sent, for all nodes. */
public interface ReminderStore {
    /** Those of many that nobody shall send: sent already, or claimed and the time is not up. In one question. */
    Set<Reminder.Name> settled(Collection<Reminder.Name> names, Instant now);

    /**
     * Takes a reminder, for all nodes to see before this returns; empty if it is settled or somebody else is quicker.
     * Whoever has not said by {@code until} that it was sent is taken for dead, and the next one who asks gets the
     * same ticket.
     */
    Optional<Ticket> claim(Reminder.Name name, Instant now, Instant until);

    /** It was handed over, and will not be claimed again. */
    void sent(Ticket ticket);

    /** It was not handed over, so anybody may claim it at once. */
    void release(Ticket ticket);

    /** Forgets the reminders of meetings that began before an instant. */
    void forgetBefore(Instant start);

    /**
     * The right to send one reminder.
     *
     * @param name which
     * @param token what makes each attempt to send it the same mail
     */
    record Ticket(Reminder.Name name, String token) {}
}
