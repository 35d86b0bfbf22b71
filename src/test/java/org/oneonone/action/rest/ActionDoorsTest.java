package org.oneonone.action.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.open;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;
import static org.oneonone.testing.TeamSpace.SAM;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionDue;
import org.oneonone.action.ActionTicking;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.person.PersonKey;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

/** Who gets to read and tick action items over REST. */
public class ActionDoorsTest {
    private static final List<PersonKey> PAIR = List.of(MAYA, RAVI);
    private static final List<String> LOOKS = List.of("/actions/1", "/series/1/actions", "/pages/100/actions");
    private static final List<String> TICKS = List.of("/actions/1/tick", "/actions/1/untick");

    private final Caller caller = new Caller();
    private final TeamSpace team = new TeamSpace();
    private final InMemorySeriesStore series = new InMemorySeriesStore();
    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final List<PersonKey> writers = new ArrayList<>();
    private final InProcessRest rest = rest();

    @Before
    public void anItemOnAPageOfMayaAndRavi() {
        series.create(terms(fortnightly()));
        team.addPage(PAGE, PAIR, PAIR);
        items.add(open(1, "Send the offer"));
    }

    @Test
    public void eachOfThePairReadsAndTicksAsThemselves() {
        for (var person : PAIR) {
            caller.is(person);

            for (var path : LOOKS) {
                assertThat(rest.get(path).body()).as(path).contains("Send the offer");
            }
            assertThat(rest.post("/actions/1/tick").text("state")).isEqualTo("DONE");
            assertThat(rest.post("/actions/1/untick").text("state")).isEqualTo("OPEN");
        }
        assertThat(writers).containsExactly(MAYA, MAYA, RAVI, RAVI);
    }

    @Test
    public void oneOfTheTwoWhoMayOnlyReadThePageTicksNothing() {
        team.addPage(PAGE, PAIR, List.of(MAYA));
        caller.is(RAVI);

        for (var path : TICKS) {
            assertThat(rest.post(path).status()).as(path).isEqualTo(403);
        }
        assertThat(rest.get("/actions/1").status()).isEqualTo(200);
        assertThat(writers).isEmpty();
    }

    @Test
    public void toAStrangerAndToAnAdministratorOfTheSpaceThereIsNothing() {
        for (var person : List.of(OLGA, SAM)) {
            caller.is(person);

            LOOKS.forEach(path -> isAbsent(rest.get(path), rest.get(nowhere(path))));
            TICKS.forEach(path -> isAbsent(rest.post(path), rest.post(nowhere(path))));
        }
        assertThat(writers).isEmpty();
    }

    @Test
    public void whoReadsThePageByConfluencesOwnExceptionReadsItsItemsAndNoMore() {
        var everybody = List.of(MAYA, RAVI, OLGA);
        team.addPage(PAGE, everybody, everybody);
        caller.is(OLGA);

        assertThat(rest.get("/pages/100/actions").text("totalSize")).isEqualTo("1");
        isAbsent(rest.get("/actions/1"), rest.get("/actions/999"));
        isAbsent(rest.get("/series/1/actions"), rest.get("/series/999/actions"));
        TICKS.forEach(path -> isAbsent(rest.post(path), rest.post(nowhere(path))));
    }

    @Test
    public void nobodyLoggedInIsAskedToLogIn() {
        caller.isNobody();

        for (var path : LOOKS) {
            assertThat(rest.get(path).status()).as(path).isEqualTo(401);
            assertThat(rest.get(nowhere(path)).status()).as(path).isEqualTo(401);
        }
        for (var path : TICKS) {
            assertThat(rest.post(path).status()).as(path).isEqualTo(401);
            assertThat(rest.post(nowhere(path)).status()).as(path).isEqualTo(401);
        }
    }

    private static String nowhere(String path) {
        return path.replaceFirst("/(1|100)(?=/|$)", "/999");
    }

    private static void isAbsent(Answer answer, Answer nothing) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer).isEqualTo(nothing);
    }

    private InProcessRest rest() {
        var meetings = new InMemoryMeetingStore();
        var access = new Access(caller.users(), team.rights(), series, meetings);
        var writer = new ActionWriter(meetings, new ExamplePeople(), (viewer, some) -> Map.of());
        var ticking = new ActionTicking(items, (actor, item, done) -> writers.add(actor), Clock.systemUTC());
        var due = new ActionDue(items, (actor, item, day) -> false);
        return new InProcessRest(
                new ActionResource(access, items, ticking, due, writer),
                new SeriesActionsResource(access, items, writer),
                new PageActionsResource(access, items, writer));
    }
}
