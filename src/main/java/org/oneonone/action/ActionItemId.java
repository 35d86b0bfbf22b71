package org.oneonone.action;

import org.oneonone.person.Refusal;

/**
 * The identity of an action item; it stays when an editor renumbers the tasks of a page.
 *
 * @param value the number of its row
 */
public record ActionItemId(long value) {
    /** Reads an id from an address; what cannot be one is nothing that exists. */
    public static ActionItemId parse(String text) {
        try {
            return new ActionItemId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.absent();
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
