package org.oneonone.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.Test;
import org.oneonone.person.Refusal;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesLock;

/** Moves that are awkward: around the change of the clock, onto each other, back again, and with a clock that errs. */
public class MeetingMovesTest {
    private static final Instant FIRST = Instant.parse("2027-03-23T09:00:00Z");
    private static final Instant SECOND = Instant.parse("2027-03-30T08:00:00Z");
    private static final String BEFORE = "2027-03-20T12:00:00Z";

    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryHistory history = new InMemoryHistory();
    private final Series series = store.create(terms(cadence("FREQ=WEEKLY;BYDAY=TU", "2027-03-23T10:00")));

    @Test
    public void aTimeThatTheClockSkipsIsReadByTheWrittenRuleAndTheMeetingLastsAsLong() {
        Meeting moved = move(FIRST, "2027-03-28T02:30");

        assertThat(moved.start()).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(Duration.between(moved.start(), moved.end())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    public void aMeetingThatTheClockChangeFallsIntoLastsAsLongAsOthers() {
        Meeting moved = move(FIRST, "2027-03-28T01:45");

        assertThat(moved.end()).isEqualTo("2027-03-28T01:15:00Z");
    }

    @Test
    public void backToItsOwnTimeItIsAsIfItHadNotMovedButForTheHistory() {
        move(FIRST, "2027-03-25T10:00");

        Meeting back = move(FIRST, "2027-03-23T10:00");

        assertThat(back.slot().isMoved()).isFalse();
        assertThat(meetings.ofSeries(series.id())).hasSize(1);
        assertThat(history.count(series.id())).isEqualTo(2);
        assertThat(timeline(BEFORE).next().orElseThrow().start()).isEqualTo(FIRST);
    }

    @Test
    public void pastTheNextOneTheOtherBecomesTheNextAndBothStay() {
        move(FIRST, "2027-04-01T10:00");

        assertThat(timeline(BEFORE).upcoming(3))
                .extracting(Occurrence::start)
                .containsExactly(SECOND, Instant.parse("2027-04-01T08:00:00Z"), Instant.parse("2027-04-06T08:00:00Z"));
    }

    @Test
    public void ontoATimeThatALetGoMeetingLeftFreeIsFine() {
        at(BEFORE).skip(series, date(SECOND), Optional.empty(), true, RAVI);

        assertThat(move(FIRST, "2027-03-30T10:00").start()).isEqualTo(SECOND);
        assertThat(catchThrowableOfType(Refusal.class, () -> at(BEFORE).reopen(series, date(SECOND), RAVI))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void ofTwoWhoMoveTwoMeetingsToTheSameTimeAtOnceOneWins() {
        OneAtATime lock = new OneAtATime();
        List<Instant> both = List.of(FIRST, SECOND);

        long winners = IntStream.range(0, 2)
                .parallel()
                .filter(i -> {
                    try {
                        new MeetingLife(
                                        MeetingServices.calendar(meetings, clock(BEFORE)),
                                        meetings,
                                        store,
                                        lock,
                                        history,
                                        clock(BEFORE))
                                .move(series, date(both.get(i)), LocalDateTime.parse("2027-03-26T15:00"), MAYA);
                        return true;
                    } catch (Refusal refusal) {
                        return false;
                    }
                })
                .count();

        assertThat(winners).isEqualTo(1);
        assertThat(meetings.ofSeries(series.id())).hasSize(1);
    }

    @Test
    public void whatWasHeldStaysHeldWhenTheClockJumpsBack() {
        at("2027-03-23T09:30:00Z").close(series, date(FIRST), MAYA);

        Timeline earlier = timeline("2027-03-22T09:30:00Z");

        assertThat(earlier.wanted(FIRST).orElseThrow().state()).isEqualTo(MeetingState.HELD);
        assertThat(earlier.next().orElseThrow().start()).isEqualTo(SECOND);
        assertThat(catchThrowableOfType(Refusal.class, () -> at("2027-03-22T09:30:00Z")
                                .move(series, date(FIRST), LocalDateTime.parse("2027-03-24T10:00"), MAYA))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    private Meeting move(Instant date, String local) {
        return at(BEFORE).move(series, date(date), LocalDateTime.parse(local), MAYA);
    }

    private MeetingName date(Instant wanted) {
        return new MeetingName.Date(series.id(), wanted);
    }

    private MeetingLife at(String now) {
        return MeetingServices.life(meetings, store, history, clock(now));
    }

    private Timeline timeline(String now) {
        return MeetingServices.calendar(meetings, clock(now)).of(series);
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    /** As the cluster's lock does for two nodes. */
    private static final class OneAtATime implements SeriesLock {
        @Override
        public synchronized <T> T inOneTransaction(SeriesId id, Supplier<T> work) {
            return work.get();
        }
    }
}
