package org.oneonone.agenda.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.agenda.AgendaBook;
import org.oneonone.agenda.InMemoryPointStore;
import org.oneonone.agenda.PileOfBodies;
import org.oneonone.agenda.PointActing;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingName;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.person.PersonKey;
import org.oneonone.series.DirectLock;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesEvent;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

public class PointResourcesTest {
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant DECEMBER_15 = Instant.parse("2026-12-15T09:00:00Z");
    private static final String POINTS = "/series/1/points";

    private final Clock clock = Clock.fixed(Instant.parse("2026-12-01T09:10:00Z"), ZoneOffset.UTC);
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryHistory history = new InMemoryHistory();
    private final Caller caller = new Caller();
    private final Series series = store.create(terms(fortnightly()));
    private final InProcessRest rest = rest();

    @Test
    public void bothBringPointsAndSeeThemInOneOrder() {
        Answer first = bring(MAYA, "Pay");
        bring(RAVI, "  Hiring\\n plan ");

        Answer agenda = rest.get(agendaOf(DECEMBER_1));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.text("author.name")).isEqualTo("maya");
        assertThat(first.text("state")).isEqualTo("OPEN");
        assertThat(first.text("meetingId")).isEqualTo("1-" + DECEMBER_1.getEpochSecond());
        assertThat(first.text("carried")).isEqualTo("0");
        assertThat(agenda.json().get("results").findValuesAsText("text")).containsExactly("Pay", "Hiring plan");
        assertThat(agenda.json().get("results").findValuesAsText("mine")).containsExactly("false", "true");
        assertThat(agenda.text("isOpen")).isEqualTo("true");
        assertThat(agenda.text("version")).isEqualTo("2");
    }

    @Test
    public void onlyWhatChangedIsToldToAPageThatStaysOpen() {
        String pay = bring(MAYA, "Pay").text("id");
        String plan = bring(RAVI, "Plan").text("id");
        long seen = rest.get(agendaOf(DECEMBER_1)).json().get("version").asLong();
        assertThat(rest.get(agendaOf(DECEMBER_1) + "?since=" + seen).json().get("results"))
                .isEmpty();

        rest.send("DELETE", "/points/" + plan, null, null);
        caller.is(MAYA);
        rest.post("/points/" + pay + "/discuss");
        Answer news = rest.get(agendaOf(DECEMBER_1) + "?since=" + seen);

        assertThat(news.json().get("results").findValuesAsText("state")).containsExactly("DISCUSSED");
        assertThat(news.json().get("removed").get(0).asText()).isEqualTo(plan);
        assertThat(news.json().get("version").asLong()).isGreaterThan(seen);
        assertThat(rest.get(agendaOf(DECEMBER_15) + "?since=" + seen).json().get("removed"))
                .hasSize(2);
    }

    @Test
    public void aPointIsTickedReopenedAndMovedByEitherAndItsWordsBelongToItsAuthor() {
        String pay = bring(MAYA, "Pay").text("id");
        String plan = bring(RAVI, "Plan").text("id");

        assertThat(rest.post("/points/" + plan + "/move", "{\"before\":\"" + pay + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(texts(DECEMBER_1)).containsExactly("Plan", "Pay");
        assertThat(rest.post("/points/" + pay + "/discuss").text("discussedAt")).isEqualTo("2026-12-01T09:10:00Z");
        assertThat(rest.post("/points/" + pay + "/reopen").text("state")).isEqualTo("OPEN");
        assertThat(rest.put("/points/" + pay, "{\"text\":\"More pay\",\"version\":1}")
                        .status())
                .isEqualTo(403);
        assertThat(rest.send("DELETE", "/points/" + pay, null, null).status()).isEqualTo(403);
        assertThat(texts(DECEMBER_1)).containsExactly("Plan", "Pay");
        assertThat(history.of(series.id(), 0, 9))
                .extracting(SeriesEvent::what)
                .containsExactly(
                        SeriesEvent.What.POINT_REOPENED,
                        SeriesEvent.What.POINT_DISCUSSED,
                        SeriesEvent.What.POINT_ADDED,
                        SeriesEvent.What.POINT_ADDED);
    }

    @Test
    public void aPointMovedAgainAndAgainAlwaysFindsItsPlace() {
        List<String> ids = List.of(
                bring(MAYA, "A").text("id"),
                bring(MAYA, "B").text("id"),
                bring(MAYA, "C").text("id"));

        for (int i = 0; i < 40; i++) {
            String last =
                    rest.get(agendaOf(DECEMBER_1)).json().at("/results/2/id").asText();
            String second =
                    rest.get(agendaOf(DECEMBER_1)).json().at("/results/1/id").asText();
            rest.post("/points/" + last + "/move", "{\"before\":\"" + second + "\"}");
        }

        assertThat(texts(DECEMBER_1)).containsExactlyInAnyOrder("A", "B", "C").startsWith("A");
        rest.post("/points/" + ids.get(0) + "/move", "{\"after\":\"" + ids.get(2) + "\"}");
        assertThat(texts(DECEMBER_1)).containsSubsequence("C", "A");
    }

    @Test
    public void wordsChangedFromAnOldVersionComeBackWithThePresentPoint() {
        Answer pay = bring(MAYA, "Pay");
        String path = "/points/" + pay.text("id");
        String stale = "{\"text\":\"Pay again\",\"version\":" + pay.text("version") + "}";

        assertThat(rest.put(path, stale.replace("again", "now")).text("text")).isEqualTo("Pay now");
        Answer refused = rest.put(path, stale);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("point.text")).isEqualTo("Pay now");
        assertThat(refused.text("message")).endsWith(".");
        assertThat(rest.put(path, "{\"text\":\"x\"}").text("errors.0.field")).isEqualTo("version");
    }

    @Test
    public void aMeetingThatIsOverTakesNoMorePoints() {
        MeetingName first = new MeetingName.Date(series.id(), DECEMBER_1);
        MeetingServices.life(meetings, store, history, clock).close(series, first, MAYA);
        caller.is(MAYA);

        Answer refused = rest.post(POINTS, "{\"text\":\"Late\",\"meetingId\":\"" + first + "\"}");
        Answer next = rest.post(POINTS, "{\"text\":\"Late\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(next.text("meetingId")).isEqualTo("1-" + DECEMBER_15.getEpochSecond());
        assertThat(rest.get(agendaOf(DECEMBER_1)).text("isOpen")).isEqualTo("false");
    }

    @Test
    public void nonsenseIsRefusedAtItsFieldAndKeepsNothing() {
        caller.is(MAYA);

        assertThat(field(rest.post(POINTS, "{}"))).isEqualTo("text");
        assertThat(field(rest.post(POINTS, "{\"text\":\"" + "x".repeat(100_000) + "\"}")))
                .isEqualTo("text");
        assertThat(rest.post(POINTS, "{\"text\":\"x\",\"meetingId\":\"1-5\"}").status())
                .isEqualTo(404);
        assertThat(rest.post(POINTS, "{\"text\":\"x\",\"meetingId\":\"2-" + DECEMBER_1.getEpochSecond() + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(field(rest.get(POINTS + "?state=lost"))).isEqualTo("state");
        assertThat(field(rest.get(agendaOf(DECEMBER_1) + "?since=-1"))).isEqualTo("since");
        assertThat(texts(DECEMBER_1)).isEmpty();
        Answer link = bring(MAYA, "Read [it](https://x.org) & [x](javascript:a)");
        assertThat(link.json().get("pieces").findValuesAsText("words"))
                .containsExactly("Read ", "it", " & [x](javascript:a)");
        assertThat(link.json().get("pieces").findValuesAsText("address")).containsExactly("https://x.org");
        String script = bring(MAYA, "<script>alert(1)</script>").text("text");
        assertThat(script).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    public void aStrangerFindsNeitherPointsNorAgendas() {
        String id = bring(MAYA, "Pay").text("id");
        caller.is(OLGA);

        assertThat(rest.get(POINTS).status()).isEqualTo(404);
        assertThat(rest.post(POINTS, "{\"text\":\"x\"}").status()).isEqualTo(404);
        assertThat(rest.get(agendaOf(DECEMBER_1)).status()).isEqualTo(404);
        assertThat(rest.post("/points/" + id + "/discuss").body())
                .isEqualTo(rest.post("/points/4711/discuss").body());
        assertThat(rest.send("DELETE", "/points/" + id, null, null).status()).isEqualTo(404);
        caller.isNobody();
        assertThat(rest.post("/points/" + id + "/discuss").status()).isEqualTo(401);
    }

    private Answer bring(PersonKey who, String text) {
        caller.is(who);
        return rest.post(POINTS, "{\"text\":\"" + text + "\"}");
    }

    private List<String> texts(Instant date) {
        return rest.get(agendaOf(date)).json().get("results").findValuesAsText("text");
    }

    private static String agendaOf(Instant date) {
        return "/meetings/1-" + date.getEpochSecond() + "/points";
    }

    private static String field(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.text("errors.0.field");
    }

    private InProcessRest rest() {
        var people = new ExamplePeople();
        var pages = new PileOfBodies((page, body) -> {});
        var points = new InMemoryPointStore();
        MeetingCalendar calendar = MeetingServices.calendar(meetings, clock);
        var access = new Access(caller.users(), new TeamSpace().rights(), store, meetings);
        var book = new AgendaBook(points, calendar, new DirectLock(), history, clock);
        var writer = new PointWriter(points, calendar, people);
        return new InProcessRest(
                new SeriesPointsResource(access, book, writer),
                new MeetingPointsResource(access, writer),
                new PointResource(
                        new PointAccess(access, points),
                        book,
                        new PointActing(
                                book,
                                MeetingServices.life(meetings, store, history, clock),
                                pages,
                                new InMemoryActionItemStore()),
                        writer,
                        people),
                new StalePointMapper(new PlainTexts(), access, store, writer));
    }
}
