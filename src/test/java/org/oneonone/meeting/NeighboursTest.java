package org.oneonone.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.series;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.excusal.Excuses;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;

/** What comes before and after a meeting once the pair has moved, skipped, merged, added and held early. */
public class NeighboursTest {
    private static final String TUESDAY_1 = "2026-12-01T09:00:00Z";
    private static final String TUESDAY_8 = "2026-12-08T09:00:00Z";
    private static final String TUESDAY_15 = "2026-12-15T09:00:00Z";
    private static final String TUESDAY_22 = "2026-12-22T09:00:00Z";

    private final InMemoryMeetingStore store = new InMemoryMeetingStore();
    private Series series = series(1, cadence("FREQ=WEEKLY;BYDAY=TU", "2026-12-01T10:00"));
    private Excuses excuses = Excuses.NONE;

    @Test
    public void aMeetingThatWasMovedPastTheNextComesAfterIt() {
        Meeting first = page(row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD), 101);
        Meeting moved = page(row(TUESDAY_8, "2026-12-16T09:00:00Z", Meeting.Outcome.PLANNED), 102);
        Meeting third = page(row(TUESDAY_15, TUESDAY_15, Meeting.Outcome.PLANNED), 103);

        assertNeighbours(first, "", TUESDAY_15);
        assertNeighbours(third, TUESDAY_1, "2026-12-16T09:00:00Z");
        assertNeighbours(moved, TUESDAY_15, TUESDAY_22);
    }

    @Test
    public void aMeetingThatWasMovedIsNotAlsoAtItsOldDate() {
        Meeting first = page(row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD), 101);
        row(TUESDAY_8, "2026-12-10T09:00:00Z", Meeting.Outcome.PLANNED);

        assertNeighbours(first, "", "2026-12-10T09:00:00Z");
    }

    @Test
    public void whatWasSkippedOrMergedIsPassedOverByNext() {
        Meeting first = page(row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD), 101);
        row(TUESDAY_8, TUESDAY_8, Meeting.Outcome.skipped(Optional.of("ill"), true));
        row(TUESDAY_15, TUESDAY_15, Meeting.Outcome.merged(Instant.parse(TUESDAY_22)));

        assertNeighbours(first, "", TUESDAY_22);
    }

    @Test
    public void aPageOfASkippedMeetingIsStillTheOneBefore() {
        page(row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD), 101);
        page(row(TUESDAY_8, TUESDAY_8, Meeting.Outcome.skipped(Optional.empty(), true)), 102);
        Meeting third = page(row(TUESDAY_15, TUESDAY_15, Meeting.Outcome.PLANNED), 103);

        assertNeighbours(third, TUESDAY_8, TUESDAY_22);
    }

    @Test
    public void anExtraMeetingStandsBetween() {
        Meeting first = page(row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD), 101);
        Meeting extra = page(row("2026-12-03T13:00:00Z", "2026-12-03T13:00:00Z", Meeting.Outcome.PLANNED), 102);

        assertNeighbours(first, "", "2026-12-03T13:00:00Z");
        assertNeighbours(extra, TUESDAY_1, TUESDAY_8);
    }

    @Test
    public void anExtraMeetingOfTheSameDayStandsInItsOrder() {
        Meeting first = page(row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD), 101);
        Meeting extra = page(row("2026-12-01T15:00:00Z", "2026-12-01T15:00:00Z", Meeting.Outcome.PLANNED), 102);

        assertNeighbours(first, "", "2026-12-01T15:00:00Z");
        assertNeighbours(extra, TUESDAY_1, TUESDAY_8);
    }

    @Test
    public void aMeetingThatWasHeldEarlyStandsWhereItWasHeld() {
        Meeting first = page(row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD), 101);
        Meeting early = page(row(TUESDAY_15, "2026-12-04T13:00:00Z", Meeting.Outcome.HELD), 102);

        assertNeighbours(first, "", "2026-12-04T13:00:00Z");
        assertNeighbours(early, TUESDAY_1, TUESDAY_8);
        assertNeighbours(
                page(row(TUESDAY_8, TUESDAY_8, Meeting.Outcome.PLANNED), 103), "2026-12-04T13:00:00Z", TUESDAY_22);
    }

    @Test
    public void aMeetingWithoutAPageIsNotTheOneBefore() {
        Meeting first = page(row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD), 101);
        row(TUESDAY_8, TUESDAY_8, Meeting.Outcome.HELD);
        Meeting third = page(row(TUESDAY_15, TUESDAY_15, Meeting.Outcome.PLANNED), 103);

        assertThat(timeline("2026-12-14T12:00:00Z").before(third)).contains(first);
    }

    @Test
    public void aHolidayIsPassedOverByNextUnlessThePairMeetsOnIt() {
        excuses = ExampleExcusals.of(ExampleExcusals.days("2026-12-08", "2026-12-08", "Immaculate Conception"));
        Meeting first = page(row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD), 101);

        assertNeighbours(first, "", TUESDAY_15);

        row(TUESDAY_8, "2026-12-08T13:00:00Z", Meeting.Outcome.PLANNED, 1);
        assertNeighbours(first, "", "2026-12-08T13:00:00Z");
    }

    @Test
    public void ofAPausedOrEndedSeriesThereIsNoNext() {
        Meeting first = page(row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD), 101);
        for (SeriesState state : new SeriesState[] {SeriesState.PAUSED, SeriesState.ENDED}) {
            series = ExampleSeries.in(state, Instant.parse("2026-12-02T10:00:00Z"), series);

            assertNeighbours(first, "", "");
        }
    }

    @Test
    public void theWholeIsAllThatWasTheNextDateAndWhatWasChangedLater() {
        row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD);
        row("2027-01-05T09:00:00Z", "2027-01-06T09:00:00Z", Meeting.Outcome.PLANNED);

        assertThat(timeline("2026-12-14T12:00:00Z").whole())
                .extracting(date -> date.start().toString(), Occurrence::state)
                .containsExactly(
                        tuple(TUESDAY_1, MeetingState.HELD),
                        tuple(TUESDAY_8, MeetingState.MISSED),
                        tuple(TUESDAY_15, MeetingState.PLANNED),
                        tuple("2027-01-06T09:00:00Z", MeetingState.PLANNED));
    }

    @Test
    public void theWholeOfAnEndedSeriesEndsWithIt() {
        row(TUESDAY_1, TUESDAY_1, Meeting.Outcome.HELD);
        series = ExampleSeries.in(SeriesState.ENDED, Instant.parse("2026-12-09T10:00:00Z"), series);

        assertThat(timeline("2027-03-14T12:00:00Z").whole())
                .extracting(date -> date.start().toString())
                .containsExactly(TUESDAY_1, TUESDAY_8);
    }

    /** On the morning of the first of them; an empty text stands for nothing. */
    private void assertNeighbours(Meeting meeting, String before, String after) {
        Timeline timeline = timeline("2026-12-01T08:00:00Z");

        assertThat(timeline.before(meeting).map(each -> each.start().toString()).orElse(""))
                .as("before")
                .isEqualTo(before);
        assertThat(timeline.after(meeting).map(each -> each.start().toString()).orElse(""))
                .as("after")
                .isEqualTo(after);
    }

    private Meeting row(String from, String to, Meeting.Outcome outcome) {
        Instant start = Instant.parse(to);
        Slot slot = new Slot(Instant.parse(from), start, start.plusSeconds(1800));
        return store.add(series.id(), slot, outcome, Optional.empty());
    }

    private void row(String from, String to, Meeting.Outcome outcome, int changes) {
        Meeting row = row(from, to, outcome);
        for (int change = 0; change < changes; change++) {
            row = store.keep(row.with(row.slot(), outcome));
        }
    }

    private Meeting page(Meeting meeting, long page) {
        return store.save(meeting.withPage(OptionalLong.of(page)));
    }

    private Timeline timeline(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new MeetingCalendar(store, ExampleExcusals.always(excuses), new RuleRecurrence(), clock).of(series);
    }
}
