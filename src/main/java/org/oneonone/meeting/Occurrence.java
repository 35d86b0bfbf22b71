package org.oneonone.meeting;

import java.time.Instant;
import java.util.Optional;
import org.oneonone.series.SeriesId;

/**
 * A date of a series: planned by the cadence alone, or a meeting with a row.
 *
 * @param seriesId whose date it is
 * @param slot when it is
 * @param state what became of it, as of now
 * @param excuse why it does not count, if it is skipped and excused; may be an empty text
 * @param meeting the row, if there is one
 */
public record Occurrence(
        SeriesId seriesId, Slot slot, MeetingState state, Optional<String> excuse, Optional<Meeting> meeting) {
    public Instant start() {
        return slot.start();
    }

    public Instant end() {
        return slot.end();
    }

    /** Whether it was skipped in a way that does not count against the two. */
    public boolean isExcused() {
        return state == MeetingState.SKIPPED && excuse.isPresent();
    }

    /** What clients call it. */
    public MeetingName name() {
        return meeting.<MeetingName>map(row -> new MeetingName.Row(row.id()))
                .orElseGet(() -> new MeetingName.Date(seriesId, slot.originalStart()));
    }
}
