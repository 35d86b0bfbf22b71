package org.oneonone.calendar;

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
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.excusal.Excuses;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Slot;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;

public class SeriesEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant DECEMBER_15 = Instant.parse("2026-12-15T09:00:00Z");
    private static final Instant DECEMBER_29 = Instant.parse("2026-12-29T09:00:00Z");

    private final InMemoryMeetingStore store = new InMemoryMeetingStore();
    private Series series = series(7, fortnightly());
    private Excuses excuses = Excuses.NONE;

    @Test
    public void aRuleIsOneEventThatBeginsWithItsFirstDateAndHasNoEnd() {
        series = series(7, cadence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-11-18T10:00"));

        assertThat(entries())
                .extracting(CalendarEntry::key, CalendarEntry::start, CalendarEntry::rrule, CalendarEntry::except)
                .containsExactly(tuple("7-0", DECEMBER_1, Optional.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"), List.of()));
    }

    @Test
    public void whatWasLetGoOrIsExcusedIsAnExceptionOfTheRule() {
        add(Slot.at(DECEMBER_1, 30), Meeting.Outcome.skipped(Optional.of("ill"), false));
        excuses = ExampleExcusals.of(ExampleExcusals.days("2026-12-24", "2026-12-31", ""));

        assertThat(entries()).extracting(CalendarEntry::except).containsExactly(List.of(DECEMBER_1, DECEMBER_29));
    }

    @Test
    public void aMovedMeetingTakesThePlaceOfItsDate() {
        Instant moved = DECEMBER_15.plusSeconds(86_400);
        add(new Slot(DECEMBER_15, moved, moved.plusSeconds(1800)), Meeting.Outcome.PLANNED);

        assertThat(entries())
                .extracting(CalendarEntry::key, CalendarEntry::replaces, CalendarEntry::start)
                .containsExactly(
                        tuple("7-0", Optional.empty(), DECEMBER_1), tuple("7-0", Optional.of(DECEMBER_15), moved));
        assertThat(entries().get(0).except()).isEmpty();
    }

    @Test
    public void aMeetingHeldEarlyTakesThePlaceOfItsDateToo() {
        Instant early = DECEMBER_1.minusSeconds(3 * 86_400);
        add(new Slot(DECEMBER_1, early, early.plusSeconds(1800)), Meeting.Outcome.HELD);

        assertThat(entries())
                .extracting(CalendarEntry::replaces, CalendarEntry::start)
                .contains(tuple(Optional.of(DECEMBER_1), early));
    }

    @Test
    public void anExtraMeetingIsAnEventOfItsOwnAndTakesItsDay() {
        Instant noon = DECEMBER_15.plusSeconds(3 * 3600);
        Meeting extra = add(Slot.at(noon, 45), Meeting.Outcome.PLANNED);

        assertThat(entries())
                .extracting(CalendarEntry::key, CalendarEntry::rrule, CalendarEntry::end)
                .contains(tuple("7-m" + extra.id(), Optional.empty(), noon.plusSeconds(45 * 60)));
        assertThat(entries().get(0).except()).containsExactly(DECEMBER_15);
    }

    @Test
    public void theNextMeetingWithAPageNamesIt() {
        store.save(add(Slot.at(DECEMBER_1, 30), Meeting.Outcome.PLANNED).withPage(OptionalLong.of(4711)));

        assertThat(entries())
                .extracting(CalendarEntry::replaces, CalendarEntry::start, CalendarEntry::pageId)
                .contains(tuple(Optional.of(DECEMBER_1), DECEMBER_1, OptionalLong.of(4711)));
    }

    @Test
    public void aChangedCadenceEndsOneEventAndBeginsAnother() {
        Instant change = Instant.parse("2026-12-13T23:00:00Z");
        series = ExampleSeries.changed(series, cadence("FREQ=WEEKLY;BYDAY=FR", "2026-12-01T11:00"), change);

        assertThat(entries())
                .extracting(CalendarEntry::key, CalendarEntry::start, CalendarEntry::rrule)
                .containsExactly(
                        tuple("7-0", DECEMBER_1, Optional.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261201T090000Z")),
                        tuple(
                                "7-" + change.getEpochSecond(),
                                Instant.parse("2026-12-18T10:00:00Z"),
                                Optional.of("FREQ=WEEKLY;BYDAY=FR")));
    }

    @Test
    public void aCountThatAnEarlierPhaseBeganEndsOnTheSameDate() {
        series = series(7, cadence("FREQ=WEEKLY;BYDAY=TU", "2026-12-01T10:00"));
        series = ExampleSeries.changed(
                series,
                cadence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=3", "2026-12-01T10:00"),
                Instant.parse("2026-12-07T23:00:00Z"));

        assertThat(entries().get(1))
                .extracting(CalendarEntry::start, CalendarEntry::rrule)
                .containsExactly(DECEMBER_15, Optional.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261229T090000Z"));
    }

    @Test
    public void duringAPauseAndAfterTheEndThereIsNothing() {
        series = ExampleSeries.in(SeriesState.PAUSED, DECEMBER_15.minusSeconds(60), series);
        assertThat(entries())
                .extracting(CalendarEntry::rrule)
                .containsExactly(Optional.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261201T090000Z"));

        series = ExampleSeries.in(SeriesState.ENDED, Instant.parse("2026-11-20T00:00:00Z"), series(7, fortnightly()));
        assertThat(entries()).isEmpty();
    }

    @Test
    public void aDayOnWhichTheClockSkipsTheTimeIsSaidByItself() {
        series = series(7, cadence("FREQ=WEEKLY;BYDAY=SU", "2027-03-07T02:30"));

        assertThat(entries())
                .extracting(CalendarEntry::key, CalendarEntry::start, CalendarEntry::rrule)
                .startsWith(
                        tuple(
                                "7-0",
                                Instant.parse("2027-03-07T01:30:00Z"),
                                Optional.of("FREQ=WEEKLY;BYDAY=SU;UNTIL=20270321T013000Z")),
                        tuple(
                                "7-0-" + Instant.parse("2027-04-04T00:30:00Z").getEpochSecond(),
                                Instant.parse("2027-04-04T00:30:00Z"),
                                Optional.of("FREQ=WEEKLY;BYDAY=SU;UNTIL=20271024T003000Z")))
                .contains(tuple(
                        "7-at-" + Instant.parse("2027-03-28T01:30:00Z").getEpochSecond(),
                        Instant.parse("2027-03-28T01:30:00Z"),
                        Optional.empty()));
    }

    @Test
    public void byArrangementOnlyMeetingsAreEvents() {
        series = series(7, adHoc());
        assertThat(entries()).isEmpty();

        add(Slot.at(DECEMBER_15, 30), Meeting.Outcome.PLANNED);

        assertThat(entries()).extracting(CalendarEntry::start).containsExactly(DECEMBER_15);
    }

    @Test
    public void aRuleWithAMillionDatesEndsAfterManyAndSoonEnough() {
        series = series(7, cadence("FREQ=DAILY;COUNT=1000000", "2026-12-01T10:00"));

        assertThat(entries()).hasSize(1);
        assertThat(entries().get(0).rrule().orElseThrow()).matches("FREQ=DAILY;UNTIL=203\\d{5}T\\d{6}Z");
    }

    private Meeting add(Slot slot, Meeting.Outcome outcome) {
        return store.add(series.id(), slot, outcome, Optional.empty());
    }

    private List<CalendarEntry> entries() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        RuleRecurrence recurrence = new RuleRecurrence();
        MeetingCalendar calendar = new MeetingCalendar(store, ExampleExcusals.always(excuses), recurrence, clock);
        return new SeriesEntries(recurrence).of(calendar.of(series));
    }
}
