package org.oneonone.meeting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;
import static org.oneonone.testing.TeamSpace.SAM;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.agenda.AgendaBook;
import org.oneonone.agenda.InMemoryPointStore;
import org.oneonone.agenda.MeetingClosing;
import org.oneonone.agenda.MeetingMinutes;
import org.oneonone.agenda.PileOfBodies;
import org.oneonone.agenda.PointId;
import org.oneonone.agenda.PointStore;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.MeetingBook;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingPages;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.meeting.PileOfPages;
import org.oneonone.series.DirectLock;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.SeriesId;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.InMemoryTemplateStore;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;

public class MeetingResourcesTest {
    private static final String MEETINGS = "/series/1/meetings";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryHistory history = new InMemoryHistory();
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemoryPointStore points = new InMemoryPointStore();
    private final InProcessRest rest = rest();

    @Before
    public void aSeriesOfMayaAndRavi() {
        store.create(terms(fortnightly()));
        caller.is(MAYA);
    }

    @Test
    public void eitherOfTheTwoMakesThePageOfTheNextDateAndTheOtherGetsTheSame() {
        Answer made = rest.post(MEETINGS);
        caller.is(RAVI);
        Answer again = rest.post(MEETINGS, "{\"start\":\"2026-12-01T10:00\"}");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("start")).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(made.text("pageUrl")).isEqualTo("http://confluence.test/pages/viewpage.action?pageId=101");
        assertThat(made.json().get("pageId").isTextual()).isTrue();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(made.json());
    }

    @Test
    public void plannedDatesHaveANameBeforeAnybodyDoesSomethingAboutThem() {
        rest.post(MEETINGS);

        Answer all = rest.get(MEETINGS + "?from=2026-12-01&to=2026-12-15");

        assertThat(all.text("totalSize")).isEqualTo("2");
        assertThat(all.json().at("/results/0/pageId").asText()).isEqualTo("101");
        String date = "1-" + Instant.parse("2026-12-15T09:00:00Z").getEpochSecond();
        assertThat(all.json().at("/results/1/id").asText()).isEqualTo(date);
        assertThat(all.json().at("/results/1/state").asText()).isEqualTo("PLANNED");
    }

    @Test
    public void inputThatCannotBeUsedIsRefusedAtItsField() {
        assertThat(field(rest.post(MEETINGS, "{\"start\":\"tomorrow\"}"))).isEqualTo("start");
        assertThat(field(rest.post(MEETINGS, "{\"template\":\"nothing\"}"))).isEqualTo("template");
        assertThat(field(rest.get(MEETINGS + "?from=yesterday"))).isEqualTo("from");
        assertThat(field(rest.get(MEETINGS + "?from=2026-12-02&to=2026-11-01"))).isEqualTo("to");
        assertThat(meetings.ofSeries(new SeriesId(1))).isEmpty();
    }

    @Test
    public void aDateIsMovedSkippedMergedAndReopenedByItsNameFromEitherSeat() {
        String december15 =
                "/meetings/1-" + Instant.parse("2026-12-15T09:00:00Z").getEpochSecond();
        String december29 =
                "/meetings/1-" + Instant.parse("2026-12-29T09:00:00Z").getEpochSecond();
        caller.is(RAVI);

        Answer moved = rest.post(december15 + "/move", "{\"start\":\"2026-12-16T11:00\"}");
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.text("start")).isEqualTo("2026-12-16T10:00:00Z");
        assertThat(moved.text("originalStart")).isEqualTo("2026-12-15T09:00:00Z");
        Answer skipped = rest.post(december29 + "/skip", "{\"reason\":\"Year's end\",\"excused\":false}");
        assertThat(skipped.text("state")).isEqualTo("SKIPPED");
        assertThat(skipped.text("reason")).isEqualTo("Year's end");
        assertThat(skipped.json().has("excused")).isFalse();
        assertThat(rest.post(december29 + "/reopen").text("state")).isEqualTo("PLANNED");
        assertThat(rest.post(december15 + "/merge").text("mergedInto")).isEqualTo("2026-12-29T09:00:00Z");
        assertThat(rest.post(december29 + "/skip").json().get("excused").asBoolean())
                .isTrue();
    }

    @Test
    public void aMoveThatCannotBeIsRefusedAtItsField() {
        String december15 =
                "/meetings/1-" + Instant.parse("2026-12-15T09:00:00Z").getEpochSecond();

        assertThat(field(rest.post(december15 + "/move", "{}"))).isEqualTo("start");
        assertThat(field(rest.post(december15 + "/move", "{\"start\":\"2020-01-01T10:00\"}")))
                .isEqualTo("start");
        assertThat(field(rest.post(december15 + "/move", "{\"start\":\"soon\"}")))
                .isEqualTo("start");
        assertThat(field(rest.post(december15 + "/skip", "{\"reason\":\"" + "x".repeat(501) + "\"}")))
                .isEqualTo("reason");
        assertThat(rest.post("/meetings/1-1/move", "{\"start\":\"2026-12-16T11:00\"}")
                        .status())
                .isEqualTo(404);
        assertThat(rest.post("/meetings/2-1796029200/skip").status()).isEqualTo(404);
        assertThat(rest.post("/meetings/1-99999999999/skip").status()).isEqualTo(404);
        assertThat(meetings.ofSeries(new SeriesId(1))).isEmpty();
    }

    @Test
    public void sayingThatAMeetingTookPlaceHoldsIt() {
        String id = rest.post(MEETINGS).text("id");
        caller.is(RAVI);

        assertThat(rest.post("/meetings/" + id + "/hold").text("state")).isEqualTo("HELD");
        assertThat(rest.post("/meetings/" + id + "/hold").status()).isEqualTo(200);
    }

    @Test
    public void toAStrangerAndToAnAdministratorOfTheSpaceMeetingsOfOthersDoNotExist() {
        String hold = "/meetings/" + rest.post(MEETINGS).text("id") + "/hold";

        for (var person : List.of(OLGA, SAM)) {
            caller.is(person);

            assertThat(rest.get(MEETINGS)).isEqualTo(rest.get("/series/99/meetings"));
            assertThat(rest.get(MEETINGS).status()).isEqualTo(404);
            assertThat(rest.post(MEETINGS).status()).isEqualTo(404);
            assertThat(rest.post(hold)).isEqualTo(rest.post("/meetings/99/hold"));
            assertThat(rest.post(hold).status()).isEqualTo(404);
            assertThat(rest.post(hold.replace("hold", "close")).status()).isEqualTo(404);
        }
    }

    @Test
    public void aMeetingIsClosedOnceAndSaysWhatCouldNotBeWrittenIntoItsPage() {
        String id = rest.post(MEETINGS).text("id");
        var draft = new PointStore.Draft(new SeriesId(1), "Pay", MAYA, clock.instant(), Optional.empty());
        points.add(draft, 1, 1);
        Answer closed = rest.post("/meetings/" + id + "/close");

        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(closed.text("state")).isEqualTo("HELD");
        assertThat(closed.text("closedAt")).isNotEmpty();
        assertThat(closed.json().has("notice")).isFalse();
        assertThat(rest.post("/meetings/" + id + "/close")).isEqualTo(closed);

        rest.post("/meetings/" + id + "/reopen");
        var books = new AgendaBook(points, MeetingServices.calendar(meetings, clock), new DirectLock(), history, clock);
        books.discuss(store.byId(new SeriesId(1)).orElseThrow(), new PointId(1), MAYA);

        assertThat(rest.post("/meetings/" + id + "/close").text("notice")).contains("could not be written");
    }

    @Test
    public void nobodyLoggedInIsAskedToLogIn() {
        String hold = "/meetings/" + rest.post(MEETINGS).text("id") + "/hold";
        caller.isNobody();

        assertThat(rest.get(MEETINGS).status()).isEqualTo(401);
        assertThat(rest.post(MEETINGS).status()).isEqualTo(401);
        assertThat(rest.post(hold).status()).isEqualTo(401);
        assertThat(rest.post("/meetings/99/hold").status()).isEqualTo(401);
        assertThat(rest.post("/meetings/99/close").status()).isEqualTo(401);
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.text("errors.0.field");
    }

    private InProcessRest rest() {
        ApplicationProperties host = mock(ApplicationProperties.class);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
        var addresses = new Addresses(host);
        var calendar = new MeetingCalendar(meetings, ExampleExcusals.NONE, new RuleRecurrence(), clock);
        var templates = ExampleTemplates.templates(new InMemoryTemplateStore(), ExampleTemplates.settings(), clock);
        var pages = new MeetingPages(
                calendar,
                new MeetingBook(meetings, (meeting, page) -> {}, history, clock),
                new PileOfPages(),
                store,
                new DirectLock(),
                templates);
        var access = new Access(caller.users(), new TeamSpace().rights(), store, meetings);
        var minutes = new MeetingMinutes(
                points,
                new DirectLock(),
                new ExamplePeople(),
                new PlainTexts(),
                new PileOfBodies((page, body) -> {}),
                clock);
        return new InProcessRest(
                new SeriesMeetingsResource(access, new MeetingList(calendar, clock), pages, addresses),
                new MeetingResource(
                        access,
                        MeetingServices.life(meetings, store, history, clock),
                        new MeetingClosing(MeetingServices.life(meetings, store, history, clock), minutes),
                        addresses,
                        new PlainTexts()));
    }
}
