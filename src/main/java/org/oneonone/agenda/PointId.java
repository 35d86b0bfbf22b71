package org.oneonone.agenda;

import org.oneonone.person.Refusal;

/**
 * The identity of a talking point.
 *
 * @param value the number of its row
 */
public record PointId(long value) {
    /** Reads an id from an address; what cannot be one is nothing that exists. */
    public static PointId parse(String text) {
        try {
            return new PointId(Long.parseLong(text));
        } catch (NumberFormatException odd) {
            throw Refusal.absent();
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
