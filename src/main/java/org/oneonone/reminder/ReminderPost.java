package org.oneonone.reminder;

import java.util.Optional;

/** The way by which reminders reach people. */
public interface ReminderPost {
    /** Whether anything can be sent at all. */
    boolean isOpen();

    /** A reminder in the person's own language and time, ready to go; empty if they have no address. */
    Optional<Letter> write(Reminder reminder, Waiting waiting);

    /** A mail that is written and only has to leave. */
    interface Letter {
        /**
         * Hands it over.
         *
         * @param token the same for each attempt to send the same reminder, so that receivers may drop a double
         */
        void send(String token) throws Undelivered;
    }

    /** The mail was not taken. */
    final class Undelivered extends Exception {
        public Undelivered(Throwable cause) {
            super("The mail was not taken", cause);
        }
    }
}
