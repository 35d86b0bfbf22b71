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
 * @param revision how often time or outcome were changed, as calendars count it
 */
public record Meeting(
        MeetingId id,
        SeriesId seriesId,
        Slot slot,
        Outcome outcome,
        OptionalLong pageId,
        Optional<TemplateKey> template,
        int revision) {
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

    /** Whether the two have closed it: its page is written and its agenda takes nothing more. */
    public boolean isClosed() {
        return outcome.closedAt().isPresent();
    }

    /**
     * Whether what was written on this meeting's page at an instant and is still open comes along to a meeting that
     * begins at another: to every later one and, if this one is let go or closed, to all that begin after the writing.
     */
    public boolean isLeavingTo(Instant otherStart, Instant writtenAt, MeetingState presentState) {
        boolean isDone = presentState == MeetingState.SKIPPED || isClosed();
        return start().isBefore(otherStart) || isDone && writtenAt.isBefore(otherStart);
    }

    /** The same meeting with another time and outcome. */
    public Meeting with(Slot otherSlot, Outcome changed) {
        return new Meeting(id, seriesId, otherSlot, changed, pageId, template, revision + 1);
    }

    /** The same meeting with another page, or none. */
    public Meeting withPage(OptionalLong page) {
        return new Meeting(id, seriesId, slot, outcome, page, template, revision);
    }

    /**
     * What became of a meeting, and why if somebody said so.
     *
     * @param state the outcome
     * @param reason the pair's own words
     * @param excused whether a skipped meeting counts as agreed
     * @param closedAt when a held meeting was closed
     * @param mergedInto the date that a skipped meeting was merged into, by what the cadence wants there
     */
    public record Outcome(
            MeetingState state,
            Optional<String> reason,
            boolean excused,
            Optional<Instant> closedAt,
            Optional<Instant> mergedInto) {
        public static final Outcome PLANNED = of(MeetingState.PLANNED);
        public static final Outcome HELD = of(MeetingState.HELD);

        public static Outcome skipped(Optional<String> reason, boolean excused) {
            return new Outcome(MeetingState.SKIPPED, reason, excused, Optional.empty(), Optional.empty());
        }

        static Outcome merged(Instant into) {
            return new Outcome(MeetingState.SKIPPED, Optional.empty(), true, Optional.empty(), Optional.of(into));
        }

        static Outcome closed(Instant at) {
            return new Outcome(MeetingState.HELD, Optional.empty(), false, Optional.of(at), Optional.empty());
        }

        private static Outcome of(MeetingState state) {
            return new Outcome(state, Optional.empty(), false, Optional.empty(), Optional.empty());
        }
    }
}
