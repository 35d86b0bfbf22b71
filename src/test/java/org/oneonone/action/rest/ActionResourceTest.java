package org.oneonone.action.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.Bodies.macro;
import static org.oneonone.action.Bodies.task;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.SERIES;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;
import static org.oneonone.testing.TeamSpace.SAM;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionDue;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemIndex;
import org.oneonone.action.ActionItemStore;
import org.oneonone.action.ActionTicking;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.action.StorageTasks;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.person.PersonKey;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;

public class ActionResourceTest {
    private static final String DUE = "/actions/1/due";
    private static final String BEFORE = "a &amp; b <time datetime=\"2026-12-10\"/>";

    private final Caller caller = new Caller();
    private final TeamSpace team = new TeamSpace();
    private final InMemorySeriesStore series = new InMemorySeriesStore();
    private final ActionItemStore items = new InMemoryActionItemStore();
    private final OnePage page = new OnePage();
    private final InProcessRest rest = rest();

    @Before
    public void anItemOnAPageOfMayaAndRavi() {
        series.create(terms(fortnightly()));
        team.addPage(PAGE, List.of(MAYA, RAVI), List.of(MAYA, RAVI));
        page.write(BEFORE);
        caller.is(MAYA);
    }

    @Test
    public void eitherOfTheTwoSetsAndTakesAwayTheDateOfTheTaskOnThePage() {
        Answer set = rest.put(DUE, "{\"due\":\"2026-12-24\"}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.text("due")).isEqualTo("2026-12-24");
        assertThat(page.body).isEqualTo(OnePage.with("a &amp; b <time datetime=\"2026-12-24\"/>"));
        assertThat(page.editor).isEqualTo(MAYA);

        caller.is(RAVI);
        Answer gone = rest.put(DUE, "{\"due\":null}");
        assertThat(gone.status()).as(gone.body()).isEqualTo(200);
        assertThat(gone.json().has("due")).isFalse();
        assertThat(page.body).isEqualTo(OnePage.with("a &amp; b "));
        assertThat(page.editor).isEqualTo(RAVI);
        assertThat(rest.get("/actions/1").json()).isEqualTo(gone.json());
    }

    @Test
    public void whatIsNoDateIsRefusedAtItsField() {
        for (var body : List.of(
                "{}",
                "{\"due\":\"\"}",
                "{\"due\":\"soon\"}",
                "{\"due\":\"2026-02-30\"}",
                "{\"due\":\"2026-12-24T10:00\"}",
                "{\"due\":\"+12026-12-24\"}",
                "{\"due\":\"0026-12-24\"}",
                "{\"due\":20261224}",
                "{\"due\":[]}",
                "{\"due\":\"<script>\"}")) {
            Answer answer = rest.put(DUE, body);

            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.text("errors.0.field")).as(body).isEqualTo("due");
            assertThat(answer.body()).as(body).doesNotContain("script");
        }
        assertThat(rest.put(DUE, "").status()).isEqualTo(400);
        assertThat(rest.put(DUE, "[]").status()).isEqualTo(400);
        assertThat(page.body).isEqualTo(OnePage.with(BEFORE));
    }

    @Test
    public void aTaskThatIsGoneFromThePageIsAConflict() {
        page.body = "<p>nothing</p>";

        assertThat(rest.put(DUE, "{\"due\":\"2026-12-24\"}").status()).isEqualTo(409);

        new ActionItemIndex(items, Clock.systemUTC()).drop(PAGE);
        assertThat(rest.put(DUE, "{\"due\":\"2026-12-24\"}").status()).isEqualTo(409);
    }

    @Test
    public void oneOfTheTwoWhoMayOnlyReadThePageMayNotChangeIt() {
        team.addPage(PAGE, List.of(MAYA, RAVI), List.of(MAYA));
        caller.is(RAVI);

        assertThat(rest.put(DUE, "{\"due\":\"2026-12-24\"}").status()).isEqualTo(403);
        assertThat(rest.put(DUE, "{\"due\":\"nonsense\"}").status()).isEqualTo(403);
        assertThat(page.body).isEqualTo(OnePage.with(BEFORE));
    }

    @Test
    public void toAStrangerAndToAnAdministratorOfTheSpaceTheItemDoesNotExist() {
        team.addPage(PAGE, List.of(MAYA, RAVI, OLGA, SAM), List.of(MAYA, RAVI, OLGA, SAM));
        for (var person : List.of(OLGA, SAM)) {
            caller.is(person);

            for (var body : List.of("{\"due\":\"2026-12-24\"}", "{\"due\":\"nonsense\"}")) {
                assertThat(rest.put(DUE, body).status()).isEqualTo(404);
                assertThat(rest.put(DUE, body)).isEqualTo(rest.put("/actions/99/due", body));
            }
        }
        assertThat(page.body).isEqualTo(OnePage.with(BEFORE));
    }

    @Test
    public void nobodyLoggedInIsAskedToLogIn() {
        caller.isNobody();

        assertThat(rest.put(DUE, "{\"due\":\"nonsense\"}").status()).isEqualTo(401);
        assertThat(rest.put("/actions/99/due", "{}").status()).isEqualTo(401);
    }

    private InProcessRest rest() {
        var meetings = new InMemoryMeetingStore();
        var access = new Access(caller.users(), team.rights(), series, meetings);
        var writer = new ActionWriter(meetings, new ExamplePeople(), (viewer, some) -> Map.of());
        var ticking = new ActionTicking(items, (actor, item, done) -> false, Clock.systemUTC());
        return new InProcessRest(new ActionResource(access, items, ticking, new ActionDue(items, page), writer));
    }

    /** A page whose every version is indexed, as the listener does. */
    private final class OnePage implements ActionDue.Writer {
        private String body = "";
        private PersonKey editor;

        static String with(String taskBody) {
            return macro(task(1, false, taskBody));
        }

        void write(String taskBody) {
            save(with(taskBody));
        }

        @Override
        public boolean write(PersonKey actor, ActionItem item, Optional<LocalDate> due) {
            editor = actor;
            var after = StorageTasks.withDue(body, item.taskId(), due);
            after.ifPresent(this::save);
            return after.isPresent();
        }

        private void save(String storage) {
            body = storage;
            new ActionItemIndex(items, Clock.systemUTC()).reconcile(SERIES, PAGE, storage);
        }
    }
}
