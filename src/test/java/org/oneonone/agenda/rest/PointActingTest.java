package org.oneonone.agenda.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemIndex;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.agenda.AgendaBook;
import org.oneonone.agenda.InMemoryPointStore;
import org.oneonone.agenda.PileOfBodies;
import org.oneonone.agenda.PointActing;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Slot;
import org.oneonone.series.DirectLock;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

public class PointActingTest {
    private static final long PAGE = 10;
    private static final String BEFORE = "<p>x</p><ac:structured-macro ac:name=\"one-on-one-actions\"/>";

    private final Clock clock = Clock.fixed(Instant.parse("2026-12-01T09:10:00Z"), ZoneOffset.UTC);
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryPointStore points = new InMemoryPointStore();
    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final Caller caller = new Caller();
    private final Series series = store.create(terms(fortnightly()));
    private final PileOfBodies pages =
            new PileOfBodies((page, body) -> new ActionItemIndex(items, clock).reconcile(series.id(), page, body));
    private final InProcessRest rest = rest();
    private String act;

    @Before
    public void aPointOnTheAgendaOfAMeetingWithAPage() {
        caller.is(MAYA);
        Slot slot = Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30);
        Meeting meeting = meetings.add(series.id(), slot, Meeting.Outcome.PLANNED, Optional.empty());
        meetings.save(meeting.withPage(OptionalLong.of(PAGE)));
        pages.bodies.put(PAGE, BEFORE);
        Answer point = rest.post("/series/1/points", "{\"text\":\"Ask <b>HR</b>, see [plan](https://x.org)\"}");
        act = "/points/" + point.text("id") + "/act";
    }

    @Test
    public void eitherMakesAPointAnActionItemWithAnOwnerAndADay() {
        caller.is(RAVI);

        Answer acted = rest.post(act, "{\"owner\":{\"name\":\"maya\"},\"due\":\"2026-12-24\"}");

        assertThat(acted.status()).as(acted.body()).isEqualTo(200);
        assertThat(acted.text("state")).isEqualTo("DISCUSSED");
        ActionItem item = items.ofPage(PAGE).get(0);
        assertThat(acted.text("actionId")).isEqualTo(item.id().toString());
        assertThat(item.text()).isEqualTo("Ask <b>HR</b>, see plan");
        assertThat(item.owner()).contains(MAYA);
        assertThat(item.due()).contains(LocalDate.parse("2026-12-24"));
        assertThat(pages.bodies.get(PAGE)).startsWith("<p>x</p>").contains("<a href=\"https://x.org\">plan</a>");
        assertThat(meetings.ofSeries(series.id()).get(0).state()).isEqualTo(MeetingState.HELD);
    }

    @Test
    public void pressedTwiceItIsOneActionItem() {
        assertThat(rest.post(act).status()).isEqualTo(200);
        assertThat(rest.post(act).status()).isEqualTo(409);

        assertThat(items.ofPage(PAGE)).hasSize(1);
        assertThat(items.ofPage(PAGE).get(0).owner()).isEmpty();
    }

    @Test
    public void whatCannotBeWrittenLeavesThePointOpen() {
        pages.readers.add(MAYA);
        assertThat(rest.post(act).status()).isEqualTo(409);

        pages.readers.clear();
        pages.bodies.put(PAGE, "<p>");
        assertThat(rest.post(act).status()).isEqualTo(409);

        meetings.save(meetings.ofSeries(series.id()).get(0).withPage(OptionalLong.empty()));
        Answer without = rest.post(act);
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.text("message")).contains("Make its page first");

        assertThat(points.ofSeries(series.id())).allMatch(point -> point.isOpen());
        assertThat(items.ofPage(PAGE)).isEmpty();
    }

    @Test
    public void nonsenseIsRefusedAtItsFieldAndWritesNothing() {
        for (String owner : List.of("{\"name\":\"olga\"}", "{\"name\":\"nobody\"}", "{}", "{\"userKey\":\"\"}")) {
            assertThat(field("{\"owner\":" + owner + "}")).as(owner).isEqualTo("owner");
        }
        for (String due : List.of("", "soon", "2026-02-30", "+12026-12-24", "0026-12-24", "2026-12-24T10:00")) {
            assertThat(field("{\"due\":\"" + due + "\"}")).as(due).isEqualTo("due");
        }
        assertThat(pages.bodies.get(PAGE)).isEqualTo(BEFORE);
    }

    @Test
    public void aStrangerFindsNothingToActOn() {
        caller.is(OLGA);
        assertThat(rest.post(act)).isEqualTo(rest.post("/points/4711/act"));
        assertThat(rest.post(act).status()).isEqualTo(404);

        caller.isNobody();
        assertThat(rest.post(act).status()).isEqualTo(401);
        assertThat(pages.bodies.get(PAGE)).isEqualTo(BEFORE);
    }

    private String field(String body) {
        Answer refused = rest.post(act, body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        return refused.text("errors.0.field");
    }

    private InProcessRest rest() {
        var people = new ExamplePeople();
        var history = new InMemoryHistory();
        var calendar = MeetingServices.calendar(meetings, clock);
        var access = new Access(caller.users(), new TeamSpace().rights(), store, meetings);
        var book = new AgendaBook(points, calendar, new DirectLock(), history, clock);
        var acting = new PointActing(book, MeetingServices.life(meetings, store, history, clock), pages, items);
        var writer = new PointWriter(points, calendar, people);
        return new InProcessRest(
                new SeriesPointsResource(access, book, writer),
                new PointResource(new PointAccess(access, points), book, acting, writer, people));
    }
}
