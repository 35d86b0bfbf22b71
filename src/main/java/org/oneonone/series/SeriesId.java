package org.oneonone.series;

import org.oneonone.person.Refusal;

/**
 * The identity of a series.
 *
 * @param value the number of its row
 */
public record SeriesId(long value) {
    /** Reads an id from an address; what cannot be one is nothing that exists. */
    public static SeriesId parse(String text) {
        try {
            return new SeriesId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refusal.absent();
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
