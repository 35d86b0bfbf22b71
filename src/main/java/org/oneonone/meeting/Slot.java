package org.oneonone.meeting;

import java.time.Duration;
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

    /** The same meeting at another time, as long as before. */
    Slot movedTo(Instant other) {
        return new Slot(originalStart, other, other.plus(Duration.between(start, end)));
    }

    /** Whether it is somewhere else than the cadence wants it. */
    public boolean isMoved() {
        return !start.equals(originalStart);
    }

    /** Whether the two take place at the same time, if only for a moment. */
    boolean overlaps(Slot other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
