package org.oneonone.meeting;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.series.SeriesId;
import org.oneonone.template.TemplateKey;

/**
 * One meeting of a series that somebody did something about; dates that only follow from the cadence are occurrences.
 *
 * @param id its identity
 * @param seriesId whose meeting it is
 * @param slot when it is
 * @param outcome what became of it
 * @param pageId its page, while there is one
 * @param template what its page was made from
 */
public record Meeting(
        MeetingId id,
        SeriesId seriesId,
        Slot slot,
        Outcome outcome,
        OptionalLong pageId,
        Optional<TemplateKey> template) {
    public Instant originalStart() {
        return slot.originalStart();
    }

    public Instant start() {
        return slot.start();
    }

    public Instant end() {
        return slot.end();
    }

    public MeetingState state() {
        return outcome.state();
    }

    public Optional<String> reason() {
        return outcome.reason();
    }

    /** The same meeting with another outcome. */
    public Meeting with(Outcome changed) {
        return new Meeting(id, seriesId, slot, changed, pageId, template);
    }

    /** The same meeting with another page, or none. */
    public Meeting withPage(OptionalLong page) {
        return new Meeting(id, seriesId, slot, outcome, page, template);
    }

    /**
     * What became of a meeting, and why if somebody said so.
     *
     * @param state the outcome
     * @param reason the pair's own words
     * @param excused whether a skipped meeting counts as agreed
     */
    public record Outcome(MeetingState state, Optional<String> reason, boolean excused) {
        public static final Outcome PLANNED = of(MeetingState.PLANNED);
        public static final Outcome HELD = of(MeetingState.HELD);
        public static final Outcome MISSED = of(MeetingState.MISSED);

        private static Outcome of(MeetingState state) {
            return new Outcome(state, Optional.empty(), false);
        }
    }
}
