package org.oneonone.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.terms;
import static org.oneonone.testing.TeamSpace.SAM;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.web.context.HttpContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.calendar.CalendarReader;
import org.oneonone.calendar.Calendars;
import org.oneonone.calendar.Feeds;
import org.oneonone.calendar.InMemoryFeedTokenStore;
import org.oneonone.calendar.SeriesEntries;
import org.oneonone.jira.MovableClock;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.meeting.Slot;
import org.oneonone.privacy.OwnSeries;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.SeriesId;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Reply;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;
import org.oneonone.web.OriginFilter;

public class CalendarResourcesTest {
    private static final String CALENDAR = "/series/1/calendar.ics";
    private static final String BASE = "http://confluence.test/rest/one-on-one/1.0";
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant DECEMBER_8 = Instant.parse("2026-12-08T09:00:00Z");

    private final MovableClock clock = new MovableClock();
    private final Caller caller = new Caller();
    private final ExamplePeople people = new ExamplePeople();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemoryFeedTokenStore tokens = new InMemoryFeedTokenStore();
    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final InProcessRest rest = rest();

    @Before
    public void weeklyMeetingsOfMayaAndRavi() {
        store.create(terms(cadence("FREQ=WEEKLY;BYDAY=TU", "2026-12-01T10:00")));
        caller.is(MAYA);
        when(request.getRemoteAddr()).thenReturn("192.0.2.1");
    }

    @Test
    public void eitherOfTheTwoDownloadsTheCalendarOfTheSeries() {
        for (var person : List.of(MAYA, RAVI)) {
            caller.is(person);

            Reply reply = rest.ask(CALENDAR, Map.of("Accept", "text/calendar"));

            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).isEqualTo("text/calendar;charset=utf-8");
            assertThat(reply.header("Content-Disposition")).isEqualTo("attachment; filename=\"1-on-1-1.ics\"");
            assertThat(reply.header("Cache-Control")).contains("private");
            assertThat(starts(reply))
                    .startsWith(Instant.parse("2026-12-01T09:00:00Z"), DECEMBER_8)
                    .hasSize(5);
        }
    }

    @Test
    public void aProgramThatHasTheCalendarAlreadyIsTold() {
        String tag = rest.ask(CALENDAR, Map.of()).header("ETag");
        clock.advance(Duration.ofHours(5));

        assertThat(rest.ask(CALENDAR, Map.of("If-None-Match", tag)).status()).isEqualTo(304);

        meetings.add(
                new SeriesId(1),
                Slot.at(DECEMBER_8, 30),
                Meeting.Outcome.skipped(Optional.empty(), true),
                Optional.empty());
        Reply changed = rest.ask(CALENDAR, Map.of("If-None-Match", tag));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(starts(changed)).hasSize(4).doesNotContain(DECEMBER_8);
    }

    @Test
    public void toAStrangerAndToAnAdministratorOfTheSpaceThereIsNoSuchCalendar() {
        for (var person : List.of(OLGA, SAM)) {
            caller.is(person);

            assertThat(rest.get(CALENDAR).status()).isEqualTo(404);
            assertThat(rest.get(CALENDAR)).isEqualTo(rest.get("/series/99/calendar.ics"));
        }
        caller.isNobody();
        assertThat(rest.get(CALENDAR).status()).isEqualTo(401);
    }

    @Test
    public void theFeedOfAPersonNeedsNoLogin() {
        store.create(terms(adHoc()));
        meetings.add(
                new SeriesId(2), Slot.at(DECEMBER_8.plusSeconds(7200), 60), Meeting.Outcome.PLANNED, Optional.empty());
        String path = feed();
        caller.isNobody();

        Reply reply = rest.ask(path, Map.of("Accept", "*/*"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).contains("X-WR-CALNAME:1-on-1s", "SUMMARY:1-on-1 Maya and Ravi");
        assertThat(starts(reply)).contains(DECEMBER_8, DECEMBER_8.plusSeconds(7200));
        assertThat(rest.ask(path, Map.of("If-None-Match", reply.header("ETag"))).status())
                .isEqualTo(304);
    }

    @Test
    public void onlyTheHashOfATokenIsKept() {
        String path = feed();

        assertThat(tokens.kept()).isNotEmpty().doesNotContain(path.replaceAll(".*/|\\.ics", ""));
    }

    @Test
    public void anAddressThatWasMadeAnewOrRevokedIsAsIfItHadNeverBeen() {
        String first = feed();
        String second = feed();

        assertThat(rest.get(first).status()).isEqualTo(404);
        assertThat(rest.get(second).status()).isEqualTo(200);
        assertThat(rest.send("DELETE", "/calendar/feed", null, null).status()).isEqualTo(204);
        assertThat(rest.send("DELETE", "/calendar/feed", null, null).status()).isEqualTo(204);
        assertThat(rest.get(second)).isEqualTo(rest.get(first)).isEqualTo(rest.get("/calendar/guess.ics"));
    }

    @Test
    public void aFeedShowsWhatItsOwnerMaySeeAtTheTime() {
        String path = feed();

        people.hideSpaceFrom(MAYA);

        assertThat(CalendarReader.read(rest.get(path).body()).events()).isEmpty();
    }

    @Test
    public void theFeedOfSomebodyWhoCannotLogInAnyMoreIsGone() {
        String path = feed();

        people.deactivate(MAYA);
        assertThat(rest.get(path).status()).isEqualTo(404);
        people.reactivate(MAYA);
        assertThat(rest.get(path).status()).isEqualTo(200);
        people.remove(MAYA);
        assertThat(rest.get(path).status()).isEqualTo(404);
    }

    @Test
    public void nobodyMakesOrRevokesAFeedWithoutLogin() {
        String path = feed();
        caller.isNobody();

        assertThat(rest.post("/calendar/feed").status()).isEqualTo(401);
        assertThat(rest.send("DELETE", "/calendar/feed", null, null).status()).isEqualTo(401);
        assertThat(rest.get("/calendar/feed").status()).isEqualTo(405);
        assertThat(rest.get(path).status()).isEqualTo(200);
    }

    @Test
    public void guessingIsLimitedForWhereItComesFrom() {
        String path = feed();
        for (int guess = 0; guess < 30; guess++) {
            assertThat(rest.get("/calendar/" + guess + ".ics").status()).isEqualTo(404);
        }

        Reply limited = rest.ask(path, Map.of());
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.header("Retry-After")).isEqualTo("10");
        assertThat(limited.body()).contains("too often");
        when(request.getRemoteAddr()).thenReturn("192.0.2.2");
        assertThat(rest.get(path).status()).isEqualTo(200);
        when(request.getRemoteAddr()).thenReturn("192.0.2.1");
        clock.advance(Duration.ofSeconds(10));
        assertThat(rest.get(path).status()).isEqualTo(200);
    }

    @Test
    public void aProgramRunWildWaitsWhileTheOthersRead() {
        String wild = feed();
        caller.is(RAVI);
        String calm = feed();
        for (int read = 0; read < 30; read++) {
            assertThat(rest.get(wild).status()).isEqualTo(200);
        }

        assertThat(rest.get(wild).status()).isEqualTo(429);
        assertThat(rest.get(calm).status()).isEqualTo(200);
    }

    private String feed() {
        String url = rest.post("/calendar/feed").text("url");
        assertThat(url).startsWith(BASE + "/calendar/").endsWith(".ics");
        return url.substring(BASE.length());
    }

    private static List<Instant> starts(Reply reply) {
        return CalendarReader.read(reply.body()).between(FROM, UNTIL).stream()
                .map(CalendarReader.Instance::start)
                .toList();
    }

    private InProcessRest rest() {
        ApplicationProperties host = mock(ApplicationProperties.class);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
        HttpContext http = mock(HttpContext.class);
        when(http.getRequest()).thenReturn(request);
        Addresses addresses = new Addresses(host);
        PlainTexts texts = new PlainTexts();
        Access access = new Access(caller.users(), new TeamSpace().rights(), store, meetings);
        Feeds feeds = new Feeds(tokens, new OwnSeries(store, people), people, clock);
        Calendars calendars = new Calendars(
                MeetingServices.calendar(meetings, clock),
                new InMemoryHistory(),
                new SeriesEntries(new RuleRecurrence()),
                people,
                texts);
        CalendarFiles files =
                new CalendarFiles(calendars, feeds, new CalendarText(addresses, texts, clock), people, texts);
        return new InProcessRest(
                new OriginFilter(addresses),
                new SeriesCalendarResource(access, files),
                new FeedResource(access, feeds, addresses),
                new PersonalFeedResource(new FeedAccess(feeds, http, clock), files));
    }
}
