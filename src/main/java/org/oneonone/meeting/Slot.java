package org.oneonone.meeting;

import java.time.Instant;

/**
 * When a meeting is.
 *
 * @param originalStart when the cadence wants it; together with the series this is its identity
 * @param start when it begins
 * @param end when it ends
 */
public record Slot(Instant originalStart, Instant start, Instant end) {
    /** A slot at the place where the cadence wants it. */
    public static Slot at(Instant start, int durationMinutes) {
        return new Slot(start, start, start.plusSeconds(60L * durationMinutes));
    }
}
