package org.oneonone.meeting;

import java.time.Instant;
import java.util.Optional;

/**
 * A date of a series: planned by the cadence alone, or a meeting with a row.
 *
 * @param slot when it is
 * @param state what became of it, as of now
 * @param meeting the row, if there is one
 */
public record Occurrence(Slot slot, MeetingState state, Optional<Meeting> meeting) {
    public Instant start() {
        return slot.start();
    }

    public Instant end() {
        return slot.end();
    }
}
