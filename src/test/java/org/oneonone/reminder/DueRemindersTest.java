package org.oneonone.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.oneonone.excusal.ExampleExcusals.days;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.series;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.excusal.Excuses;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Slot;
import org.oneonone.person.PersonKey;
import org.oneonone.reminder.Reminder.Kind;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;

public class DueRemindersTest {
    /** A Tuesday, ten o'clock in Berlin. */
    private static final Instant TUESDAY = Instant.parse("2026-12-01T09:00:00Z");

    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private Series series = series(1, fortnightly());
    private Excuses excuses = Excuses.NONE;

    @Test
    public void thePartnerIsToldTwoBusinessDaysBeforeFromSevenInTheMorningOn() {
        assertThat(at("2026-11-27T05:59:59Z")).isEmpty();

        assertThat(told("2026-11-27T06:00:00Z")).containsExactly(RAVI);
        assertThat(told("2026-11-30T05:59:59Z")).containsExactly(RAVI);
    }

    @Test
    public void theLeadIsToldOneBusinessDayBefore() {
        assertThat(told("2026-11-30T06:00:00Z")).containsExactly(RAVI, MAYA);
        assertThat(at("2026-11-30T06:00:00Z")).extracting(Reminder::kind).containsOnly(Kind.AHEAD);
    }

    @Test
    public void onceItHasBegunNobodyIsToldOfAMeetingAhead() {
        assertThat(told("2026-12-01T08:59:59Z")).containsExactly(RAVI, MAYA);
        assertThat(at("2026-12-01T09:00:00Z")).isEmpty();
    }

    @Test
    public void aPublicHolidayIsNoBusinessDayButAMeetingOnOneIsNoMeeting() {
        excuses = new Excuses(List.of(), Map.of(LocalDate.parse("2026-11-30"), "St Andrew"));
        assertThat(told("2026-11-26T06:00:00Z")).containsExactly(RAVI);
        assertThat(told("2026-11-27T06:00:00Z")).containsExactly(RAVI, MAYA);

        excuses = new Excuses(List.of(), Map.of(LocalDate.parse("2026-12-01"), "Great Union"));
        assertThat(at("2026-11-30T12:00:00Z")).isEmpty();
        assertThat(at("2026-12-02T12:00:00Z")).isEmpty();
    }

    @Test
    public void nobodyIsToldOfAMeetingThatIsExcusedByLeaveSkippedOrMergedNeitherBeforeNorAfter() {
        excuses = ExampleExcusals.of(days("2026-12-01", "2026-12-03", "Away"));
        assertThat(at("2026-11-30T12:00:00Z")).isEmpty();
        assertThat(at("2026-12-02T12:00:00Z")).isEmpty();

        excuses = Excuses.NONE;
        row(Slot.at(TUESDAY, 30), Meeting.Outcome.skipped(Optional.of("Not now"), false));
        assertThat(at("2026-11-30T12:00:00Z")).isEmpty();
        assertThat(at("2026-12-02T12:00:00Z")).isEmpty();
    }

    @Test
    public void bothAreToldTheBusinessDayAfterOfAMeetingNobodyDidAnythingAbout() {
        assertThat(at("2026-12-02T05:59:59Z")).isEmpty();

        assertThat(at("2026-12-02T06:00:00Z"))
                .extracting(Reminder::person, Reminder::kind)
                .containsExactly(tuple(MAYA, Kind.AFTER), tuple(RAVI, Kind.AFTER));
    }

    @Test
    public void aMeetingThatWasHeldIsStillOpenUntilItIsClosed() {
        row(Slot.at(TUESDAY, 30), Meeting.Outcome.HELD);
        assertThat(told("2026-12-02T06:00:00Z")).containsExactly(MAYA, RAVI);

        meetings.save(meetings.ofSeries(series.id()).get(0).with(Slot.at(TUESDAY, 30), closed()));
        assertThat(at("2026-12-02T06:00:00Z")).isEmpty();
    }

    @Test
    public void afterAFridayBothAreToldOnMonday() {
        series = series(1, cadence("FREQ=WEEKLY;BYDAY=FR", "2026-12-04T10:00"));

        assertThat(at("2026-12-05T12:00:00Z")).isEmpty();
        assertThat(told("2026-12-07T12:00:00Z")).containsExactly(MAYA, RAVI);
    }

    @Test
    public void whatCouldNotBeToldForDaysIsNotToldAnyMore() {
        assertThat(told("2026-12-05T05:59:00Z")).containsExactly(MAYA, RAVI);
        assertThat(at("2026-12-05T06:00:00Z")).isEmpty();
    }

    @Test
    public void aMeetingThatWasMovedIsAnotherReminderAndItsOldTimeIsNone() {
        Reminder.Name before = at("2026-11-27T12:00:00Z").get(0).name();
        Instant wednesday = Instant.parse("2026-12-02T13:00:00Z");
        row(new Slot(TUESDAY, wednesday, wednesday.plusSeconds(1800)), Meeting.Outcome.PLANNED);

        assertThat(at("2026-11-27T12:00:00Z")).isEmpty();
        List<Reminder> moved = at("2026-11-30T12:00:00Z");
        assertThat(moved).extracting(Reminder::person).containsExactly(RAVI);
        assertThat(moved.get(0).name()).isNotEqualTo(before);
        assertThat(moved.get(0).name().originalStart()).isEqualTo(TUESDAY);
    }

    @Test
    public void aMeetingMovedIntoTheDistantFutureIsNotLeftOpenToday() {
        Instant spring = Instant.parse("2027-03-02T09:00:00Z");
        row(new Slot(TUESDAY, spring, spring.plusSeconds(1800)), Meeting.Outcome.PLANNED);

        assertThat(at("2026-12-02T12:00:00Z")).isEmpty();
    }

    @Test
    public void aSeriesThatIsPausedOrOverIsSilentAlsoAboutWhatWas() {
        for (SeriesState state : List.of(SeriesState.PAUSED, SeriesState.ENDED)) {
            series = ExampleSeries.in(state, Instant.parse("2026-12-01T12:00:00Z"), series(1, fortnightly()));

            assertThat(at("2026-12-02T12:00:00Z")).isEmpty();
            assertThat(at("2026-12-14T12:00:00Z")).isEmpty();
        }
    }

    @Test
    public void theMorningStaysTheMorningThroughDaylightSaving() {
        series = series(1, cadence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2027-03-02T10:00"));

        assertThat(told("2027-03-26T05:59:00Z")).isEmpty();
        assertThat(told("2027-03-26T06:00:00Z")).containsExactly(RAVI);
        assertThat(told("2027-03-29T04:59:00Z")).containsExactly(RAVI);
        assertThat(told("2027-03-29T05:00:00Z")).containsExactly(RAVI, MAYA);
    }

    @Test
    public void twoSeatsKindsAndDatesNeverShareAName() {
        series = series(1, cadence("FREQ=DAILY", "2026-12-01T10:00"));

        List<Reminder> all = at("2026-12-03T07:00:00Z");

        assertThat(all).hasSizeGreaterThan(4);
        assertThat(all).extracting(reminder -> reminder.name().toString()).doesNotHaveDuplicates();
    }

    private static Meeting.Outcome closed() {
        return new Meeting.Outcome(
                MeetingState.HELD, Optional.empty(), false, Optional.of(TUESDAY.plusSeconds(1800)), Optional.empty());
    }

    private void row(Slot slot, Meeting.Outcome outcome) {
        Meeting added = meetings.add(series.id(), slot, outcome, Optional.empty());
        meetings.keep(added.with(slot, outcome));
    }

    private List<PersonKey> told(String now) {
        return at(now).stream().map(Reminder::person).toList();
    }

    private List<Reminder> at(String now) {
        var calendar = new MeetingCalendar(
                meetings,
                ExampleExcusals.always(excuses),
                new RuleRecurrence(),
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
        return DueReminders.of(
                calendar.since(List.of(series), DueReminders.BACK).get(series.id()));
    }
}
