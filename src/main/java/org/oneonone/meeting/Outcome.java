package org.oneonone.meeting;

import java.util.Optional;

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
