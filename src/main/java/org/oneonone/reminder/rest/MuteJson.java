package org.oneonone.reminder.rest;

import org.oneonone.person.Refusal;
import org.oneonone.web.Wire;

/**
 * Whether somebody is spared reminders.
 *
 * @param muted true for none
 */
public record MuteJson(Boolean muted) implements Wire {
    boolean wish() {
        if (muted == null) {
            throw Refusal.invalid("muted", "oneonone.reminder.error.muted");
        }
        return muted;
    }
}
