package org.oneonone.reminder;

import org.oneonone.reminder.ReminderDelivery.Outcome;

/**
 * How much longer one run of the job goes on: many failures in a row mean that the mail server is away, and waiting for
 * it once for each reminder would take hours. The next run begins anew.
 */
public final class ReminderPatience {
    private static final int MOST_IN_A_ROW = 10;

    private int failures;

    public boolean isLeft() {
        return failures < MOST_IN_A_ROW;
    }

    void saw(Outcome outcome) {
        if (outcome == Outcome.SENT) {
            failures = 0;
        } else if (outcome == Outcome.FAILED) {
            failures++;
        }
    }
}
