package org.oneonone.meeting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.scheduler.JobRunnerRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.excusal.Excuses;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.MeetingBook;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingPages;
import org.oneonone.meeting.PileOfPages;
import org.oneonone.person.PersonKey;
import org.oneonone.privacy.Attendance;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesLock;
import org.oneonone.series.SeriesServices;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.InMemoryTemplateStore;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.web.ActingAs;

public class MeetingPagesJobTest {
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final SpaceSettingsStore settings = ExampleTemplates.settings();
    private final ExamplePeople people = new ExamplePeople();
    private final ActingAs acting = mock(ActingAs.class);
    private final JobRunnerRequest request = mock(JobRunnerRequest.class);
    private final List<PersonKey> authors = new ArrayList<>();
    private final PileOfPages shelf = new PileOfPages();
    private Excuses excuses = Excuses.NONE;
    private boolean failsOnce;

    @Before
    public void whoeverActsIsWrittenDown() {
        lenient().when(acting.person(any(), any())).thenAnswer(call -> {
            authors.add(call.getArgument(0));
            return Optional.of(call.<Supplier<?>>getArgument(1).get());
        });
    }

    @Test
    public void theNextPageIsMadeOnceAsTheLeadTwoBusinessDaysAhead() {
        store.create(terms(fortnightly()));

        assertThat(runAt("2026-11-26T22:59:00Z")).isEqualTo("0 pages made");
        assertThat(runAt("2026-11-26T23:00:00Z")).isEqualTo("1 pages made");
        assertThat(runAt("2026-11-27T11:00:00Z")).isEqualTo("0 pages made");

        assertThat(authors).containsExactly(MAYA);
    }

    @Test
    public void aSpaceSaysHowManyBusinessDaysAndThatAHolidayIsNone() {
        settings.save("TEAM", preparing(3));
        excuses = new Excuses(List.of(), Map.of(LocalDate.parse("2026-11-26"), "Thanksgiving"));
        store.create(terms(fortnightly()));

        assertThat(runAt("2026-11-24T12:00:00Z")).isEqualTo("0 pages made");
        assertThat(runAt("2026-11-25T12:00:00Z")).isEqualTo("1 pages made");
    }

    @Test
    public void aSpaceThatWantsNoneGetsNoPages() {
        settings.save("TEAM", preparing(0));
        store.create(terms(fortnightly()));

        assertThat(runAt("2026-12-01T08:00:00Z")).isEqualTo("0 pages made");
    }

    @Test
    public void nothingIsMadeForAPairOfWhichOneIsGoneOrSeesTheSpaceNoMore() {
        store.create(terms(fortnightly()));
        people.hideSpaceFrom(RAVI);
        assertThat(runAt("2026-11-30T09:00:00Z")).endsWith("0 pages made");

        people.remove(MAYA);
        assertThat(runAt("2026-11-30T10:00:00Z")).endsWith("0 pages made");
        assertThat(authors).isEmpty();
    }

    @Test
    public void nothingIsMadeWhileOneOfThePairIsDeactivated() {
        store.create(terms(fortnightly()));
        people.deactivate(RAVI);
        assertThat(runAt("2026-11-30T09:00:00Z")).endsWith("0 pages made");

        people.reactivate(RAVI);
        assertThat(runAt("2026-11-30T10:00:00Z")).endsWith("1 pages made");
    }

    @Test
    public void aPausedSeriesGetsNoPage() {
        Series series = store.create(terms(fortnightly()));
        var templates = ExampleTemplates.templates(new InMemoryTemplateStore(), settings, Clock.systemUTC());
        var rules = SeriesServices.rules(people, templates, new RuleRecurrence(), Clock.systemUTC());
        SeriesServices.book(store, rules, Clock.systemUTC()).pause(series, MAYA);

        assertThat(runAt("2026-11-30T09:00:00Z")).endsWith("0 pages made");
    }

    @Test
    public void oneSeriesInTroubleDoesNotKeepTheOthersFromTheirTurn() {
        store.create(terms(fortnightly()));
        store.create(terms(fortnightly()));
        failsOnce = true;

        assertThat(runAt("2026-11-30T09:00:00Z")).isEqualTo("1 pages made");
    }

    @Test
    public void aJobThatIsToldToStopStops() {
        store.create(terms(fortnightly()));
        when(request.isCancellationRequested()).thenReturn(true);

        assertThat(runAt("2026-11-30T09:00:00Z")).isEqualTo("0 pages made");
    }

    private static SpaceSettings preparing(int days) {
        return new SpaceSettings(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                SpaceSettings.JiraDefaults.NONE,
                new SpaceSettings.Planning(OptionalInt.of(days), OptionalLong.empty(), true));
    }

    private String runAt(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        var calendar = new MeetingCalendar(meetings, ExampleExcusals.always(excuses), new RuleRecurrence(), clock);
        var templates = ExampleTemplates.templates(new InMemoryTemplateStore(), settings, clock);
        var pages = new MeetingPages(
                calendar,
                new MeetingBook(meetings, (meeting, page) -> {}, new InMemoryHistory(), clock),
                shelf,
                store,
                new Lock(),
                templates);
        var ahead = new PageAhead(pages, new Attendance(people, people), people, acting);
        var job = new MeetingPagesJob(store, settings, calendar, ahead);
        return job.runJob(request).getMessage();
    }

    /** Fails the first work if it is told to. */
    private final class Lock implements SeriesLock {
        @Override
        public <T> T inOneTransaction(SeriesId id, Supplier<T> work) {
            if (failsOnce) {
                failsOnce = false;
                throw new IllegalStateException("no");
            }
            return work.get();
        }
    }
}
