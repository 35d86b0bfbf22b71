package org.oneonone.reminder;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.oneonone.reminder.ReminderStore.Ticket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends one reminder once. It is written first, then claimed, which is committed, then handed over, then written down
 * as sent. A node that dies before the hand-over leaves a claim that another takes over; nothing is lost. One that dies
 * in the moment between the hand-over and the last step leaves the same: no mail server can be asked what it took, so
 * the other hands the same mail over again, under the same Message-ID, by which mailboxes know a double.
 */
@Component
class ReminderDelivery {
    private static final Logger log = LoggerFactory.getLogger(ReminderDelivery.class);
    /** Longer than a mail server takes that answers at all. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final ReminderStore store;
    private final ReminderPost post;
    private final Clock clock;

    ReminderDelivery(ReminderStore store, ReminderPost post, Clock clock) {
        this.store = store;
        this.post = post;
        this.clock = clock;
    }

    /** What became of a reminder. */
    enum Outcome {
        SENT,
        FAILED,
        NOTHING
    }

    /** A failure is the business of this reminder alone; the next round tries again. */
    Outcome deliver(Reminder reminder, Waiting waiting) {
        try {
            Optional<ReminderPost.Letter> letter = post.write(reminder, waiting);
            return letter.isPresent() ? claimAndSend(reminder, letter.get()) : Outcome.NOTHING;
        } catch (RuntimeException failure) {
            log.warn("Reminder {} could not be sent", reminder.name(), failure);
            return Outcome.FAILED;
        }
    }

    private Outcome claimAndSend(Reminder reminder, ReminderPost.Letter letter) {
        Optional<Ticket> ticket =
                store.claim(reminder.name(), clock.instant(), clock.instant().plus(LEASE));
        return ticket.map(mine -> send(mine, letter)).orElse(Outcome.NOTHING);
    }

    private Outcome send(Ticket ticket, ReminderPost.Letter letter) {
        try {
            letter.send(ticket.token());
        } catch (ReminderPost.Undelivered refused) {
            // Its text may name the receiver's address.
            log.warn("Reminder {} was not taken by the mail server: {}", ticket.name(), kind(refused));
            store.release(ticket);
            return Outcome.FAILED;
        }
        store.sent(ticket);
        return Outcome.SENT;
    }

    private static String kind(Exception failure) {
        return failure.getCause().getClass().getName();
    }
}
