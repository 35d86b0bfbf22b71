package org.oneonone.insight;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;

/**
 * How well two people keep to their cadence, over the last twelve weeks. Today's meeting counts once it was held.
 *
 * @param expected dates up to today of which it is known what became of them
 * @param held what took place
 * @param excused what the two agreed to let go, pauses, leave and holidays
 * @param missed the rest
 * @param adherence held ÷ (expected − excused), empty if nothing was due
 * @param daysSinceHeld since the last meeting that took place, empty if none ever did
 * @param medianGapDays the usual number of days from one held meeting to the next, empty for fewer than two
 * @param moveRate what share of the expected dates was moved, empty if there were none
 * @param streak meetings held in a row; excused dates do not count, and a single miss is forgiven
 */
public record CadenceHealth(
        int expected,
        int held,
        int excused,
        int missed,
        OptionalDouble adherence,
        OptionalLong daysSinceHeld,
        OptionalDouble medianGapDays,
        OptionalDouble moveRate,
        int streak) {
    private static final int WEEKS = 12;

    /** The health as of the instant of a timeline; days are those of its series' calendar. */
    public static CadenceHealth of(Timeline timeline) {
        ZonedDateTime now = timeline.now().atZone(timeline.series().cadence().zone());
        Instant from = now.minusWeeks(WEEKS).toInstant();
        Instant tomorrow =
                now.toLocalDate().plusDays(1).atStartOfDay(now.getZone()).toInstant();
        List<Occurrence> due = timeline.between(from, tomorrow).stream()
                .filter(date -> date.state() != MeetingState.PLANNED)
                .toList();
        int held = (int) due.stream().filter(CadenceHealth::isHeld).count();
        int excused = (int) due.stream().filter(Occurrence::isExcused).count();
        int wanted = due.size() - excused;
        return new CadenceHealth(
                due.size(),
                held,
                excused,
                wanted - held,
                ratio(held, wanted),
                daysSinceHeld(timeline),
                medianGap(timeline, due),
                ratio(due.stream().filter(date -> date.slot().isMoved()).count(), due.size()),
                streak(due));
    }

    private static OptionalLong daysSinceHeld(Timeline timeline) {
        return timeline.latestHeld().stream()
                .mapToLong(held -> Math.max(0, days(timeline, held.start(), timeline.now())))
                .findFirst();
    }

    private static OptionalDouble medianGap(Timeline timeline, List<Occurrence> due) {
        List<Instant> held = due.stream()
                .filter(CadenceHealth::isHeld)
                .map(Occurrence::start)
                .toList();
        long[] gaps = IntStream.range(1, held.size())
                .mapToLong(i -> days(timeline, held.get(i - 1), held.get(i)))
                .sorted()
                .toArray();
        int middle = gaps.length / 2;
        if (gaps.length == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(gaps.length % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2.0);
    }

    private static int streak(List<Occurrence> due) {
        int streak = 0;
        int misses = 0;
        for (int i = due.size() - 1; i >= 0 && misses < 2; i--) {
            if (isHeld(due.get(i))) {
                streak++;
                misses = 0;
            } else if (!due.get(i).isExcused()) {
                misses++;
            }
        }
        return streak;
    }

    private static long days(Timeline timeline, Instant from, Instant until) {
        return ChronoUnit.DAYS.between(timeline.day(from), timeline.day(until));
    }

    private static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    private static boolean isHeld(Occurrence date) {
        return date.state() == MeetingState.HELD;
    }
}
