package org.oneonone.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.series;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Test;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.insight.CadenceHealth;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;

public class TimelineTest {
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant DECEMBER_15 = Instant.parse("2026-12-15T09:00:00Z");
    private static final Instant DECEMBER_29 = Instant.parse("2026-12-29T09:00:00Z");

    private final InMemoryMeetingStore store = new InMemoryMeetingStore();
    private Series series = series(1, fortnightly());

    @Test
    public void theCadencePlansDatesThatHaveNoRow() {
        assertThat(at("2026-11-22T12:00:00Z").between(DECEMBER_1, DECEMBER_29.plusSeconds(1)))
                .extracting(Occurrence::start, Occurrence::state, Occurrence::meeting)
                .containsExactly(
                        tuple(DECEMBER_1, MeetingState.PLANNED, Optional.empty()),
                        tuple(DECEMBER_15, MeetingState.PLANNED, Optional.empty()),
                        tuple(DECEMBER_29, MeetingState.PLANNED, Optional.empty()));
    }

    @Test
    public void aRowTakesThePlaceOfItsDateAlsoIfItWasMoved() {
        Instant moved = Instant.parse("2026-12-02T13:00:00Z");
        row(new Slot(DECEMBER_1, moved, moved.plusSeconds(1800)), Meeting.Outcome.PLANNED);

        assertThat(at("2026-11-22T12:00:00Z").between(DECEMBER_1, DECEMBER_15.plusSeconds(1)))
                .extracting(Occurrence::start)
                .containsExactly(moved, DECEMBER_15);
    }

    @Test
    public void aDateIsMissedOnceItsDayIsOverInTheSeriesZone() {
        assertThat(at("2026-12-01T22:59:00Z").next().map(Occurrence::start)).contains(DECEMBER_1);
        assertThat(at("2026-12-01T23:00:00Z").next().map(Occurrence::start)).contains(DECEMBER_15);
        assertThat(at("2026-12-01T23:00:00Z").at(DECEMBER_1).map(Occurrence::state))
                .contains(MeetingState.MISSED);
    }

    @Test
    public void aMeetingThatBeginsBeforeMidnightIsStillTheNextAfterIt() {
        Instant late = Instant.parse("2026-11-30T22:45:00Z");
        row(Slot.at(late, 30), Meeting.Outcome.PLANNED);

        assertThat(at("2026-11-30T23:05:00Z").current().map(Occurrence::start)).contains(late);
        assertThat(at("2026-11-30T23:05:00Z").next().map(Occurrence::start)).contains(late);
        assertThat(at("2026-12-01T23:05:00Z").next().map(Occurrence::start)).contains(DECEMBER_15);
    }

    @Test
    public void aPlannedRowIsMissedTooOnceItsDayIsOver() {
        row(Slot.at(DECEMBER_1, 30), Meeting.Outcome.PLANNED);

        assertThat(at("2026-12-02T08:00:00Z").at(DECEMBER_1).map(Occurrence::state))
                .contains(MeetingState.MISSED);
    }

    @Test
    public void whatIsHeldOrLetGoIsNotNext() {
        row(Slot.at(DECEMBER_1, 30), Meeting.Outcome.HELD);
        row(Slot.at(DECEMBER_15, 30), skipped());

        assertThat(at("2026-12-01T12:00:00Z").next().map(Occurrence::start)).contains(DECEMBER_29);
    }

    @Test
    public void tenOClockStaysTenOClockThroughDaylightSaving() {
        Instant summer = Instant.parse("2027-04-06T08:00:00Z");

        assertThat(at("2027-03-24T12:00:00Z").next().map(Occurrence::start)).contains(summer);
    }

    @Test
    public void previousAndNextAreTheNeighboursOfAMeeting() {
        Meeting first = withPage(row(Slot.at(DECEMBER_1, 30), Meeting.Outcome.HELD), 10);
        Meeting second = withPage(row(Slot.at(DECEMBER_15, 30), Meeting.Outcome.PLANNED), 11);
        Timeline timeline = at("2026-12-10T12:00:00Z");

        assertThat(timeline.before(first)).isEmpty();
        assertThat(timeline.before(second)).contains(first);
        assertThat(timeline.after(first).flatMap(Occurrence::meeting)).contains(second);
        assertThat(timeline.after(second).map(Occurrence::start)).contains(DECEMBER_29);
        assertThat(timeline.after(second).flatMap(Occurrence::meeting)).isEmpty();
    }

    @Test
    public void aPausedOrEndedSeriesPlansNothing() {
        series = ExampleSeries.in(SeriesState.PAUSED, series);
        assertThat(at("2026-11-22T12:00:00Z").next()).isEmpty();

        series = ExampleSeries.in(SeriesState.ENDED, series);
        assertThat(at("2026-11-22T12:00:00Z").next()).isEmpty();
    }

    @Test
    public void whatIsOverMissesNoMoreMeetings() {
        series = ExampleSeries.in(SeriesState.ENDED, Instant.parse("2026-12-02T10:00:00Z"), series);

        assertThat(at("2027-01-13T12:00:00Z").between(DECEMBER_1, DECEMBER_29.plusSeconds(1)))
                .extracting(Occurrence::start)
                .containsExactly(DECEMBER_1);
        assertThat(CadenceHealth.of(at("2027-01-13T12:00:00Z")).missed()).isEqualTo(1);
    }

    @Test
    public void whatACadencePlannedStaysAsItWasWhenItChanges() {
        Cadence daily = cadence("FREQ=DAILY", "2026-12-01T11:00");
        series = ExampleSeries.changed(series, daily, Instant.parse("2026-12-14T23:00:00Z"));

        Timeline timeline = at("2026-12-16T12:00:00Z");

        assertThat(timeline.between(DECEMBER_1, Instant.parse("2026-12-16T00:00:00Z")))
                .extracting(Occurrence::start)
                .containsExactly(DECEMBER_1, Instant.parse("2026-12-15T10:00:00Z"));
        assertThat(CadenceHealth.of(timeline).missed()).isEqualTo(2);
        assertThat(timeline.next().map(Occurrence::start)).contains(Instant.parse("2026-12-16T10:00:00Z"));
    }

    @Test
    public void aDayForWhichAMeetingWasEnteredGetsNoOtherFromAChangedCadence() {
        row(Slot.at(DECEMBER_1, 30), Meeting.Outcome.HELD);
        Meeting prepared = withPage(row(Slot.at(DECEMBER_15, 30), Meeting.Outcome.PLANNED), 11);
        Cadence later = cadence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-12-01T11:00");
        series = ExampleSeries.changed(series, later, Instant.parse("2026-11-30T23:00:00Z"));

        Timeline timeline = at("2026-12-10T12:00:00Z");

        assertThat(timeline.between(DECEMBER_1, DECEMBER_29.plusSeconds(86400)))
                .extracting(Occurrence::start)
                .containsExactly(DECEMBER_1, DECEMBER_15, DECEMBER_29.plusSeconds(3600));
        assertThat(timeline.next().flatMap(Occurrence::meeting)).contains(prepared);
    }

    @Test
    public void whatAChangedCadenceLeavesWithoutADateIsShownAndAnExtraMeetingIsNot() {
        Meeting skipped = row(Slot.at(DECEMBER_15, 30), skipped());
        Meeting prepared = withPage(row(Slot.at(DECEMBER_29, 30), Meeting.Outcome.PLANNED), 11);
        row(Slot.at(DECEMBER_29.plusSeconds(2 * 86400), 30), Meeting.Outcome.PLANNED);
        Cadence mondays = cadence("FREQ=WEEKLY;BYDAY=MO", "2026-12-07T10:00");
        assertThat(at("2026-12-02T12:00:00Z").stranded()).isEmpty();

        series = ExampleSeries.changed(series, mondays, Instant.parse("2026-12-02T23:00:00Z"));

        assertThat(at("2026-12-02T12:00:00Z").stranded()).containsExactly(skipped, prepared);
        assertThat(at("2026-12-16T12:00:00Z").stranded()).containsExactly(prepared);
        series = ExampleSeries.in(SeriesState.ENDED, Instant.parse("2026-12-20T23:00:00Z"), series);
        assertThat(at("2026-12-21T12:00:00Z").stranded()).isEmpty();
        series = ExampleSeries.in(SeriesState.ACTIVE, Instant.parse("2026-12-20T23:00:00Z"), series);
        assertThat(at("2026-12-02T12:00:00Z").upcoming(5))
                .extracting(Occurrence::start)
                .containsExactly(
                        Instant.parse("2026-12-07T09:00:00Z"),
                        Instant.parse("2026-12-14T09:00:00Z"),
                        Instant.parse("2026-12-21T09:00:00Z"),
                        Instant.parse("2026-12-28T09:00:00Z"),
                        DECEMBER_29);
    }

    @Test
    public void datesThatFellIntoAPauseAreExcused() {
        series = ExampleSeries.in(SeriesState.PAUSED, series);

        CadenceHealth health = CadenceHealth.of(at("2026-12-20T12:00:00Z"));

        assertThat(health.expected()).isEqualTo(2);
        assertThat(health.excused()).isEqualTo(2);
        assertThat(health.missed()).isZero();
    }

    @Test
    public void byArrangementOnlyWhatHasARowExists() {
        series = series(1, adHoc());
        assertThat(at("2026-11-22T12:00:00Z").next()).isEmpty();

        row(Slot.at(DECEMBER_15, 30), Meeting.Outcome.PLANNED);

        assertThat(at("2026-11-22T12:00:00Z").next().map(Occurrence::start)).contains(DECEMBER_15);
    }

    @Test
    public void healthIsHeldOfWhatWasExpectedAndNotExcused() {
        row(Slot.at(DECEMBER_1, 30), Meeting.Outcome.HELD);
        row(Slot.at(DECEMBER_29, 30), skipped());

        CadenceHealth health = CadenceHealth.of(at("2027-01-13T12:00:00Z"));

        assertThat(health)
                .extracting(CadenceHealth::expected, CadenceHealth::held, CadenceHealth::excused, CadenceHealth::missed)
                .containsExactly(4, 1, 1, 2);
        assertThat(health.adherence()).hasValue(1.0 / 3);
        assertThat(health.daysSinceHeld()).hasValue(43);
    }

    @Test
    public void healthLooksBackTwelveWeeksOnly() {
        row(Slot.at(DECEMBER_1, 30), Meeting.Outcome.HELD);

        CadenceHealth health = CadenceHealth.of(at("2027-03-10T12:00:00Z"));

        assertThat(health.held()).isZero();
        assertThat(health.expected()).isEqualTo(6);
        assertThat(health.daysSinceHeld()).hasValue(99);
    }

    @Test
    public void nothingDueIsNoAdherenceAndNothingHeldNoDays() {
        CadenceHealth health = CadenceHealth.of(at("2026-11-22T12:00:00Z"));

        assertThat(health.adherence()).isEmpty();
        assertThat(health.daysSinceHeld()).isEmpty();
        assertThat(health.streak()).isZero();
    }

    @Test
    public void aSingleMissDoesNotEndAStreakButTwoDo() {
        Cadence weekly = cadence("FREQ=WEEKLY;BYDAY=TU", "2026-12-01T10:00");
        series = series(1, weekly);
        hold(0, 3, 5, 6);

        assertThat(CadenceHealth.of(at("2027-01-13T12:00:00Z")).streak()).isEqualTo(3);
    }

    @Test
    public void whatWasEnteredIsThereWithoutThePlansOtherDates() {
        row(Slot.at(DECEMBER_15, 30), skipped());

        assertThat(at("2026-11-22T12:00:00Z").entered())
                .extracting(Occurrence::start, Occurrence::state)
                .containsExactly(tuple(DECEMBER_15, MeetingState.SKIPPED));
    }

    private void hold(int... weeks) {
        for (int week : weeks) {
            row(Slot.at(DECEMBER_1.plusSeconds(week * 7L * 86400), 30), Meeting.Outcome.HELD);
        }
    }

    private Meeting row(Slot slot, Meeting.Outcome outcome) {
        return store.add(series.id(), slot, outcome, Optional.empty());
    }

    private Meeting withPage(Meeting meeting, long page) {
        return store.save(meeting.withPage(OptionalLong.of(page)));
    }

    private static Meeting.Outcome skipped() {
        return Meeting.Outcome.skipped(Optional.of("Holiday"), true);
    }

    private Timeline at(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new MeetingCalendar(store, ExampleExcusals.NONE, new RuleRecurrence(), clock)
                .of(List.of(series))
                .get(series.id());
    }
}
