package org.oneonone.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.Refusal;

/**
 * Whatever two people do, and whatever time does to them: every open talking point and every open action item is on
 * exactly one agenda of a meeting that is still to come, or waits while there is none.
 */
public class NothingIsLostTest {
    private static final long SEED = 20261128;
    private static final int HISTORIES = 10_000;
    private static final int FEWEST_STEPS = 10;
    private static final int MORE_STEPS = 7;
    private static final Duration AHEAD = Duration.ofDays(200);

    @Test
    public void afterAnyHistoryEveryOpenPointAndActionItemIsOnExactlyOneFutureAgenda() {
        Optional<List<Step>> failing = IntStream.range(0, HISTORIES)
                .parallel()
                .mapToObj(NothingIsLostTest::history)
                .filter(history -> flaw(history).isPresent())
                .findFirst();

        failing.map(NothingIsLostTest::shrunk).ifPresent(history -> {
            throw new AssertionError("Seed " + SEED + ": " + flaw(history).orElseThrow() + "\nafter\n" + told(history));
        });
    }

    @Test
    public void theHistoriesReachEveryDeedAndMostOfThemChangeSomething() {
        Set<PairDeed> done = new HashSet<>();
        int refused = 0;
        int all = 0;
        for (int i = 0; i < 200; i++) {
            PairWorld world = new PairWorld();
            for (Step step : history(i)) {
                all++;
                if (step.isDone(world)) {
                    done.add(step.deed());
                } else {
                    refused++;
                }
            }
        }

        assertThat(done).containsExactlyInAnyOrder(PairDeed.values());
        assertThat(refused).isLessThan(all / 3);
    }

    private static List<Step> history(int number) {
        Random chance = new Random(SEED + number);
        PairDeed[] deeds = PairDeed.values();
        return IntStream.range(0, FEWEST_STEPS + chance.nextInt(MORE_STEPS))
                .mapToObj(step -> new Step(deeds[chance.nextInt(deeds.length)], chance.nextLong()))
                .toList();
    }

    /** Leaves out every step without which it fails as well. */
    private static List<Step> shrunk(List<Step> failing) {
        List<Step> left = new ArrayList<>(failing);
        for (int i = left.size() - 1; i >= 0; i--) {
            List<Step> fewer = new ArrayList<>(left);
            fewer.remove(i);
            if (flaw(fewer).isPresent()) {
                left = fewer;
            }
        }
        return left;
    }

    private static String told(List<Step> history) {
        PairWorld world = new PairWorld();
        StringBuilder told = new StringBuilder();
        for (Step step : history) {
            boolean isDone = step.isDone(world);
            told.append(step)
                    .append(isDone ? "" : ", refused")
                    .append(", then it is ")
                    .append(world.now());
            told.append(" and there are ").append(world.rows()).append('\n');
        }
        return told.toString();
    }

    private static Optional<String> flaw(List<Step> history) {
        PairWorld world = new PairWorld();
        Set<MeetingId> known = new HashSet<>();
        for (Step step : history) {
            List<Meeting> before = world.rows();
            List<TalkingPoint> points = world.points.changedSince(world.series().id(), 0);
            boolean isDone = step.isDone(world);
            if (!isDone
                    && (!world.rows().equals(before)
                            || !world.points
                                    .changedSince(world.series().id(), 0)
                                    .equals(points))) {
                return Optional.of("what was refused changed something");
            }
            world.rows().forEach(row -> known.add(row.id()));
            Optional<String> flaw = flaw(world, known);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> flaw(PairWorld world, Set<MeetingId> known) {
        Timeline timeline = world.timeline();
        List<Occurrence> dates = timeline.between(Instant.EPOCH, world.latest().plus(AHEAD));
        List<Occurrence> open = dates.stream().filter(timeline::isOpen).toList();
        return lostMeeting(dates, known)
                .or(() -> oddState(world.rows()))
                .or(() -> lostPoint(world, timeline, dates, open))
                .or(() -> lostTask(world, timeline, open));
    }

    private static Optional<String> lostMeeting(List<Occurrence> dates, Set<MeetingId> known) {
        List<MeetingId> shown = dates.stream()
                .flatMap(date -> date.meeting().stream())
                .map(Meeting::id)
                .toList();
        long wanted = dates.stream()
                .map(date -> date.slot().originalStart())
                .distinct()
                .count();
        if (wanted != dates.size()) {
            return Optional.of("two meetings are one and the same date");
        }
        return shown.size() == known.size() && known.containsAll(shown)
                ? Optional.empty()
                : Optional.of("a meeting is not among the dates, or twice: " + shown + " of " + known);
    }

    private static Optional<String> oddState(List<Meeting> rows) {
        return rows.stream()
                .filter(row -> row.state() == MeetingState.MISSED
                        || row.isClosed() && row.state() != MeetingState.HELD
                        || row.outcome().excused() && row.state() != MeetingState.SKIPPED
                        || row.outcome().mergedInto().isPresent() && row.state() != MeetingState.SKIPPED
                        || !row.end().isAfter(row.start()))
                .map(row -> "an odd state: " + row)
                .findFirst();
    }

    /** Looks at agendas as their pages print them: each date is asked what stands on it. */
    private static Optional<String> lostPoint(
            PairWorld world, Timeline timeline, List<Occurrence> dates, List<Occurrence> open) {
        AgendaPlaces places = new AgendaPlaces(timeline);
        List<TalkingPoint> points = world.points.ofSeries(world.series().id());
        if (points.size() != world.brought.size()) {
            return Optional.of("of " + world.brought + " there are " + points);
        }
        int wanted = open.isEmpty() ? 0 : 1;
        return points.stream()
                .filter(point -> !point.text().equals(world.brought.get(point.id()))
                        || point.isOpen() && agendas(places, dates, point) != wanted
                        || point.isOpen() && agendas(places, open, point) != wanted)
                .map(point -> "on " + agendas(places, open, point) + " future agendas: " + point)
                .findFirst();
    }

    private static long agendas(AgendaPlaces places, List<Occurrence> dates, TalkingPoint point) {
        return dates.stream().filter(date -> places.isOn(date, point)).count();
    }

    /**
     * A task is on its own page; once that meeting is over or let go, the pages that come after it show it as still
     * open. Its one future agenda is its own or the first of these.
     */
    private static Optional<String> lostTask(PairWorld world, Timeline timeline, List<Occurrence> open) {
        boolean isMoreToCome = open.stream().anyMatch(date -> date.start().isAfter(world.latest()));
        return world.tasks.stream()
                .filter(task -> isMoreToCome && !isOnOne(world, timeline, open, task))
                .map(task -> "no future agenda has " + task)
                .findFirst();
    }

    private static boolean isOnOne(PairWorld world, Timeline timeline, List<Occurrence> open, PairWorld.Task task) {
        Meeting own = world.meetings.byPage(task.page()).orElseThrow();
        boolean isOwnOpen = open.stream()
                .flatMap(date -> date.meeting().stream())
                .anyMatch(row -> row.id().equals(own.id()));
        return isOwnOpen
                || open.stream()
                        .anyMatch(date -> own.isLeavingTo(date.start(), task.writtenAt(), timeline.stateOf(own)));
    }

    /**
     * One deed of a history.
     *
     * @param deed what is done
     * @param seed decides on its details
     */
    private record Step(PairDeed deed, long seed) {
        /** False if it was refused. */
        boolean isDone(PairWorld world) {
            try {
                deed.run(world, new Random(seed));
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        }
    }
}
