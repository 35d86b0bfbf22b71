package org.oneonone.excusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.insight.CadenceHealth;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingLife;
import org.oneonone.meeting.MeetingName;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Slot;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.PersonKey;
import org.oneonone.series.DirectLock;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;

/** What leave and holidays make of meetings, from the stores to the line of time. */
public class ExcusedMeetingsTest {
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant DECEMBER_15 = Instant.parse("2026-12-15T09:00:00Z");
    private static final Instant DECEMBER_29 = Instant.parse("2026-12-29T09:00:00Z");
    private static final Instant JANUARY_12 = Instant.parse("2027-01-12T09:00:00Z");

    private final InMemoryLeaveStore leaves = new InMemoryLeaveStore();
    private final InMemoryHolidayStore holidays = new InMemoryHolidayStore();
    private final SpaceSettingsStore settings = ExampleTemplates.settings();
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private Series series = store.create(terms(fortnightly()));

    @Test
    public void leaveOfEitherExcusesTheDatesInItBothEndsIncluded() {
        leave(MAYA, "2026-12-01", "2026-12-01");
        leave(RAVI, "2026-12-10", "2026-12-15");

        assertThat(state(DECEMBER_1)).isEqualTo(MeetingState.SKIPPED);
        assertThat(state(DECEMBER_15)).isEqualTo(MeetingState.SKIPPED);
        assertThat(state(DECEMBER_29)).isEqualTo(MeetingState.PLANNED);
        assertThat(at("2026-11-22T12:00:00Z").next().map(Occurrence::start)).contains(DECEMBER_29);
    }

    @Test
    public void leaveAcrossTheTurnOfTheYearExcusesDatesOfBoth() {
        leave(RAVI, "2026-12-29", "2027-01-12");

        assertThat(state(DECEMBER_15)).isEqualTo(MeetingState.PLANNED);
        assertThat(state(DECEMBER_29)).isEqualTo(MeetingState.SKIPPED);
        assertThat(state(JANUARY_12)).isEqualTo(MeetingState.SKIPPED);
    }

    @Test
    public void leaveOfSomebodyElseOrOfAnotherSeriesExcusesNothing() {
        leaves.add(OLGA, Optional.empty(), range("2026-12-01", "2026-12-31", ""));
        leaves.add(MAYA, Optional.of(new SeriesId(99)), range("2026-12-01", "2026-12-31", ""));

        assertThat(state(DECEMBER_1)).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    public void daysAreThoseOfTheZoneOfTheSeries() {
        series = store.create(terms(cadence("FREQ=DAILY", "2026-12-01T00:30")));
        leave(MAYA, "2026-12-15", "2026-12-15");

        assertThat(state(Instant.parse("2026-12-13T23:30:00Z"))).isEqualTo(MeetingState.PLANNED);
        assertThat(state(Instant.parse("2026-12-14T23:30:00Z"))).isEqualTo(MeetingState.SKIPPED);
        assertThat(state(Instant.parse("2026-12-15T23:30:00Z"))).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    public void theDayThatTheClocksChangeIsADayAsAnyOther() {
        series = store.create(terms(cadence("FREQ=DAILY", "2027-03-01T00:30")));
        leave(MAYA, "2027-03-28", "2027-03-28");

        assertThat(state(Instant.parse("2027-03-26T23:30:00Z"))).isEqualTo(MeetingState.PLANNED);
        assertThat(state(Instant.parse("2027-03-27T23:30:00Z"))).isEqualTo(MeetingState.SKIPPED);
        assertThat(state(Instant.parse("2027-03-28T22:30:00Z"))).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    public void theSameLeaveMeansAnotherSpanInASeriesOfAnotherZone() {
        var tokyo = new Cadence(
                Optional.of("FREQ=DAILY"), LocalDateTime.parse("2026-12-01T08:00"), ZoneId.of("Asia/Tokyo"), 30);
        series = store.create(terms(tokyo));
        leave(MAYA, "2026-12-15", "2026-12-15");

        assertThat(state(Instant.parse("2026-12-14T23:00:00Z"))).isEqualTo(MeetingState.SKIPPED);
        assertThat(state(Instant.parse("2026-12-15T23:00:00Z"))).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    public void theHolidaysThatTheSpaceChoseExcuseAndNoOthers() {
        HolidayCalendar chosen = holidays.put("DE", List.of(new Holiday(LocalDate.parse("2026-12-15"), "Founders")));
        holidays.put("AT", List.of(new Holiday(LocalDate.parse("2026-12-01"), "Other")));

        assertThat(state(DECEMBER_15)).isEqualTo(MeetingState.PLANNED);
        settings.save("TEAM", ExampleTemplates.withHolidays(chosen.id().value()));

        assertThat(on(DECEMBER_15).excuse()).contains("Founders");
        assertThat(state(DECEMBER_15)).isEqualTo(MeetingState.SKIPPED);
        assertThat(state(DECEMBER_1)).isEqualTo(MeetingState.PLANNED);
        settings.save("TEAM", SpaceSettings.NONE);
        assertThat(state(DECEMBER_15)).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    public void aCalendarThatIsGoneExcusesNothing() {
        settings.save("TEAM", ExampleTemplates.withHolidays(4711));

        assertThat(state(DECEMBER_15)).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    public void aDayThatIsBothLeaveAndHolidayIsExcusedOnceByTheLeave() {
        holiday("2026-12-15");
        leaves.add(MAYA, Optional.empty(), range("2026-12-14", "2026-12-16", "At sea"));
        leaves.add(RAVI, Optional.empty(), range("2026-12-15", "2026-12-15", "Also"));

        assertThat(on(DECEMBER_15).excuse()).contains("At sea");
        assertThat(health("2026-12-20T12:00:00Z").excused()).isEqualTo(1);
    }

    @Test
    public void leaveSaidAfterAMeetingWasMissedExcusesIt() {
        String later = "2026-12-20T12:00:00Z";
        assertThat(at(later).at(DECEMBER_15).map(Occurrence::state)).contains(MeetingState.MISSED);
        assertThat(health(later).missed()).isEqualTo(2);

        leave(RAVI, "2026-12-14", "2026-12-18");

        assertThat(at(later).at(DECEMBER_15).map(Occurrence::isExcused)).contains(true);
        assertThat(health(later).missed()).isEqualTo(1);
        assertThat(health(later).excused()).isEqualTo(1);
    }

    @Test
    public void aPagePreparedForAHolidayIsExcused() {
        Meeting prepared = row(DECEMBER_15);
        holiday("2026-12-15");

        assertThat(state(DECEMBER_15)).isEqualTo(MeetingState.SKIPPED);
        assertThat(on(DECEMBER_15).meeting()).contains(prepared);
    }

    @Test
    public void whatIsMovedOntoAHolidayIsMeant() {
        holiday("2026-12-16");
        leave(MAYA, "2026-12-16", "2026-12-16");

        Meeting moved = life("2026-11-22T12:00:00Z")
                .move(
                        series,
                        new MeetingName.Row(row(DECEMBER_15).id()),
                        LocalDateTime.parse("2026-12-16T10:00"),
                        MAYA);

        assertThat(state(moved.start())).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    public void whatWasHeldOnAHolidayStaysHeld() {
        holiday("2026-12-15");
        life("2026-12-15T09:30:00Z")
                .hold(series, new MeetingName.Row(row(DECEMBER_15).id()), MAYA);

        assertThat(at("2026-12-20T12:00:00Z").at(DECEMBER_15).map(Occurrence::state))
                .contains(MeetingState.HELD);
    }

    @Test
    public void leaveThatIsTakenBackExcusesNoMore() {
        Leave leave = leave(MAYA, "2026-12-15", "2026-12-15");
        assertThat(state(DECEMBER_15)).isEqualTo(MeetingState.SKIPPED);

        leaves.remove(leave.id());

        assertThat(state(DECEMBER_15)).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    public void manySeriesGetEachTheirOwn() {
        Series other = store.create(terms(fortnightly()));
        leaves.add(MAYA, Optional.of(other.id()), range("2026-12-15", "2026-12-15", "only there"));
        leaves.add(RAVI, Optional.empty(), range("2026-12-29", "2026-12-29", "everywhere"));

        var excuses = finder("2026-11-22T12:00:00Z").of(List.of(series, other, series));

        assertThat(excuses).containsOnlyKeys(series.id(), other.id());
        assertThat(excuses.get(series.id()).on(LocalDate.parse("2026-12-15"))).isEmpty();
        assertThat(excuses.get(other.id()).on(LocalDate.parse("2026-12-15"))).contains("only there");
        assertThat(excuses.get(series.id()).on(LocalDate.parse("2026-12-29"))).contains("everywhere");
        assertThat(finder("2026-11-22T12:00:00Z").of(List.of())).isEmpty();
    }

    private Leave leave(PersonKey person, String from, String to) {
        return leaves.add(person, Optional.of(series.id()), range(from, to, ""));
    }

    private void holiday(String day) {
        HolidayCalendar calendar = holidays.put("DE", List.of(new Holiday(LocalDate.parse(day), "Holiday")));
        settings.save("TEAM", ExampleTemplates.withHolidays(calendar.id().value()));
    }

    private Meeting row(Instant start) {
        return meetings.add(series.id(), Slot.at(start, 30), Meeting.Outcome.PLANNED, Optional.empty());
    }

    private MeetingState state(Instant start) {
        return on(start).state();
    }

    private Occurrence on(Instant start) {
        return at("2026-11-22T12:00:00Z").at(start).orElseThrow();
    }

    private CadenceHealth health(String now) {
        return CadenceHealth.of(at(now));
    }

    private Timeline at(String now) {
        return calendar(now).of(series);
    }

    private MeetingLife life(String now) {
        return new MeetingLife(calendar(now), meetings, store, new DirectLock(), new InMemoryHistory(), clock(now));
    }

    private MeetingCalendar calendar(String now) {
        return new MeetingCalendar(meetings, finder(now), new RuleRecurrence(), clock(now));
    }

    private ExcusalFinder finder(String now) {
        return ExcusalServices.finder(leaves, holidays, settings, clock(now));
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    private static Excuses.Range range(String from, String to, String reason) {
        return ExampleExcusals.days(from, to, reason);
    }
}
