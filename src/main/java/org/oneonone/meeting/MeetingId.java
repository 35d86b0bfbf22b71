package org.oneonone.meeting;

/**
 * The identity of a meeting that we keep a row for.
 *
 * @param value the row's number
 */
public record MeetingId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
