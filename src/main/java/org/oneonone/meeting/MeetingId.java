package org.oneonone.meeting;

import org.oneonone.person.Refusal;

/**
 * The identity of a meeting that we keep a row for.
 *
 * @param value the row's number
 */
public record MeetingId(long value) {
    /** Reads an id from an address; what cannot be one is nothing that exists. */
    public static MeetingId parse(String text) {
        try {
            return new MeetingId(Long.parseLong(text));
        } catch (NumberFormatException odd) {
            throw Refusal.absent();
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
