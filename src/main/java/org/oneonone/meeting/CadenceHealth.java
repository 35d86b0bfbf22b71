package org.oneonone.meeting;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How well two people keep to their cadence, over the last twelve weeks. Today's meeting counts once it was held.
 *
 * @param expected dates whose day has passed, and what was held
 * @param held what took place
 * @param excused what the two agreed to let go
 * @param missed the rest
 * @param adherence held ÷ (expected − excused), empty if nothing was due
 * @param daysSinceHeld since the last meeting that took place, empty if none ever did
 * @param streak meetings held in a row; excused dates do not count, and a single miss is forgiven
 */
public record CadenceHealth(
        int expected,
        int held,
        int excused,
        int missed,
        OptionalDouble adherence,
        OptionalLong daysSinceHeld,
        int streak) {

    /** The health that follows from the dates that were due, the earliest first. */
    static CadenceHealth of(List<Occurrence> due, OptionalLong daysSinceHeld) {
        int held = (int) due.stream().filter(CadenceHealth::isHeld).count();
        int excused = (int) due.stream().filter(CadenceHealth::isExcused).count();
        int wanted = due.size() - excused;
        OptionalDouble adherence = wanted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) held / wanted);
        return new CadenceHealth(due.size(), held, excused, wanted - held, adherence, daysSinceHeld, streak(due));
    }

    private static int streak(List<Occurrence> due) {
        int streak = 0;
        int misses = 0;
        for (int i = due.size() - 1; i >= 0 && misses < 2; i--) {
            if (isHeld(due.get(i))) {
                streak++;
                misses = 0;
            } else if (!isExcused(due.get(i))) {
                misses++;
            }
        }
        return streak;
    }

    private static boolean isHeld(Occurrence date) {
        return date.state() == MeetingState.HELD;
    }

    /** A date without a row that counts as skipped fell into a pause. */
    private static boolean isExcused(Occurrence date) {
        return date.state() == MeetingState.SKIPPED
                && date.meeting().map(row -> row.outcome().excused()).orElse(true);
    }
}
