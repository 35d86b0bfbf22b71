package org.oneonone.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Test;
import org.oneonone.person.Refusal;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesEvent;

public class MeetingLifeTest {
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant DECEMBER_15 = Instant.parse("2026-12-15T09:00:00Z");
    private static final String BEFORE = "2026-11-25T12:00:00Z";
    private static final String THE_DAY = "2026-12-01T09:30:00Z";

    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryHistory history = new InMemoryHistory();
    private final Series series = store.create(terms(fortnightly()));
    private final MeetingName first = new MeetingName.Date(series.id(), DECEMBER_1);

    @Test
    public void aDateThatNobodyTouchedCanBeMovedAndGetsItsRowThen() {
        Meeting moved = at(BEFORE).move(series, first, LocalDateTime.parse("2026-12-17T14:00"), RAVI);

        assertThat(moved.originalStart()).isEqualTo(DECEMBER_1);
        assertThat(moved.start()).isEqualTo("2026-12-17T13:00:00Z");
        assertThat(moved.end()).isEqualTo("2026-12-17T13:30:00Z");
        assertThat(meetings.ofSeries(series.id())).containsExactly(moved);
        assertThat(timeline(BEFORE).next().orElseThrow().start()).isEqualTo(DECEMBER_15);
    }

    @Test
    public void aMoveStandsInTheHistoryWithWhoAndFromWhenToWhen() {
        at(BEFORE).move(series, first, LocalDateTime.parse("2026-12-02T14:00"), RAVI);
        at(BEFORE).move(series, first, LocalDateTime.parse("2026-12-02T14:00"), MAYA);

        assertThat(history.of(series.id(), 0, 9)).singleElement().satisfies(event -> {
            assertThat(event.what()).isEqualTo(SeriesEvent.What.MEETING_MOVED);
            assertThat(event.who()).isEqualTo(RAVI);
            assertThat(event.at()).isEqualTo(BEFORE);
            assertThat(event.date()).contains(DECEMBER_1);
            assertThat(event.before()).contains(DECEMBER_1);
            assertThat(event.after()).contains(Instant.parse("2026-12-02T13:00:00Z"));
        });
    }

    @Test
    public void nothingMovesIntoThePastOrOntoAnotherMeeting() {
        assertThat(refusal(() -> move("2026-11-25T12:59")).field()).isEqualTo("start");
        assertThat(refusal(() -> move("2031-12-02T10:00")).field()).isEqualTo("start");
        assertThat(refusal(() -> move("2026-12-15T10:29")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal(() -> move("2026-12-15T09:31")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(meetings.ofSeries(series.id())).isEmpty();

        assertThat(move("2026-12-15T10:30").start()).isEqualTo(DECEMBER_15.plusSeconds(1800));
    }

    @Test
    public void aSkippedMeetingIsExcusedUnlessTheySayOtherwiseAndCanComeBack() {
        Meeting skipped = at(BEFORE).skip(series, first, Optional.of(" Ill "), true, MAYA);

        assertThat(skipped.reason()).contains("Ill");
        assertThat(timeline(BEFORE).at(DECEMBER_1).orElseThrow().isExcused()).isTrue();
        assertThat(at(BEFORE)
                        .skip(series, first, Optional.empty(), false, MAYA)
                        .outcome()
                        .excused())
                .isFalse();
        assertThat(timeline(BEFORE).at(DECEMBER_1).orElseThrow().isExcused()).isFalse();

        at(BEFORE).reopen(series, new MeetingName.Row(skipped.id()), RAVI);

        assertThat(timeline(BEFORE).next().orElseThrow().start()).isEqualTo(DECEMBER_1);
    }

    @Test
    public void aMergedMeetingIsExcusedAndNamesTheOneThatTookItsPlace() {
        Meeting merged = at(BEFORE).merge(series, first, MAYA);

        assertThat(merged.state()).isEqualTo(MeetingState.SKIPPED);
        assertThat(merged.outcome().excused()).isTrue();
        assertThat(merged.outcome().mergedInto()).contains(DECEMBER_15);
    }

    @Test
    public void aMeetingHeldEarlyTookPlaceThenAndComesBackToItsDateIfTakenBack() {
        Meeting held = at(BEFORE).hold(series, first, MAYA);

        assertThat(held.start()).isEqualTo(BEFORE);
        assertThat(held.originalStart()).isEqualTo(DECEMBER_1);
        assertThat(timeline(BEFORE).next().orElseThrow().start()).isEqualTo(DECEMBER_15);
        assertThat(at(BEFORE).reopen(series, first, MAYA).start()).isEqualTo(DECEMBER_1);
    }

    @Test
    public void onItsDayAHeldMeetingKeepsItsTimeAndItsAgendaUntilItIsClosed() {
        assertThat(at(THE_DAY).hold(series, first, MAYA).start()).isEqualTo(DECEMBER_1);
        assertThat(timeline(THE_DAY).current().orElseThrow().start()).isEqualTo(DECEMBER_1);
        assertThat(timeline(THE_DAY).next().orElseThrow().start()).isEqualTo(DECEMBER_15);

        Meeting closed = at(THE_DAY).close(series, first, RAVI);

        assertThat(closed.outcome().closedAt()).contains(Instant.parse(THE_DAY));
        assertThat(at("2026-12-01T10:00:00Z").close(series, first, RAVI)).isEqualTo(closed);
        assertThat(timeline(THE_DAY).current().orElseThrow().start()).isEqualTo(DECEMBER_15);
        assertThat(at(THE_DAY).reopen(series, first, RAVI).isClosed()).isFalse();
        assertThat(timeline(THE_DAY).current().orElseThrow().start()).isEqualTo(DECEMBER_1);
    }

    @Test
    public void whatTookPlaceIsNeitherMovedNorSkippedAndWhatWasLetGoIsNotHeld() {
        at(THE_DAY).hold(series, first, MAYA);
        assertThat(refusal(() -> move("2026-12-02T10:00")).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal(() -> at(THE_DAY).skip(series, first, Optional.empty(), true, MAYA))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal(() -> at(THE_DAY).merge(series, first, MAYA)).kind()).isEqualTo(Refusal.Kind.CONFLICT);

        MeetingName second = new MeetingName.Date(series.id(), DECEMBER_15);
        at(THE_DAY).skip(series, second, Optional.empty(), true, MAYA);

        assertThat(refusal(() -> at(THE_DAY).hold(series, second, MAYA)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal(() -> at(THE_DAY).close(series, second, MAYA)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void workBeforeTheStartIsPreparationAndFromThenOnItIsTheMeeting() {
        Meeting meeting = meetings.add(series.id(), Slot.at(DECEMBER_1, 30), Meeting.Outcome.PLANNED, Optional.empty());

        assertThat(at("2026-12-01T08:59:59Z").worked(series, meeting, MAYA).state())
                .isEqualTo(MeetingState.PLANNED);
        assertThat(at("2026-12-01T09:00:00Z").worked(series, meeting, MAYA).state())
                .isEqualTo(MeetingState.HELD);
        assertThat(at("2026-12-03T10:00:00Z").worked(series, meeting, MAYA).state())
                .isEqualTo(MeetingState.HELD);
    }

    @Test
    public void aMeetingThatIsNotThereIsAbsent() {
        MeetingName never = new MeetingName.Date(series.id(), DECEMBER_1.plusSeconds(1));

        assertThat(refusal(() -> at(BEFORE).hold(series, never, MAYA)).kind()).isEqualTo(Refusal.Kind.ABSENT);
        assertThat(refusal(() -> at(BEFORE).hold(series, new MeetingName.Row(new MeetingId(9)), MAYA))
                        .kind())
                .isEqualTo(Refusal.Kind.ABSENT);
    }

    private Meeting move(String start) {
        return at(BEFORE).move(series, first, LocalDateTime.parse(start), MAYA);
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

    private static Refusal refusal(ThrowingCallable work) {
        return catchThrowableOfType(Refusal.class, work);
    }
}
