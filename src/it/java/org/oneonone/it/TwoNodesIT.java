package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;
import org.oneonone.it.JiraSide.Items;

/** Two nodes on one database, asked at the same instant, and one of them killed. */
public class TwoNodesIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final TeamRule team = new TeamRule(SANDBOX);

    private static JsonNode node;
    private final JiraSide jira = new JiraSide(SANDBOX);
    private final Caller control = SANDBOX.anonymous();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @Before
    public void calm() {
        if (node == null) {
            node = control.post("/sandbox/nodes").json();
        }
        jira.calm("maya", "ravi");
    }

    @After
    public void mend() {
        jira.mend();
        threads.shutdownNow();
    }

    @AfterClass
    public static void stop() {
        if (node != null) {
            SANDBOX.anonymous().delete("/sandbox/nodes/" + node.get("node").asText());
            node = null;
        }
    }

    @Test
    public void theSameMeetingAskedForOnBothNodesAtOnceHasOnePage() throws Exception {
        for (int round = 0; round < 5; round++) {
            Pair pair = Pair.of(SANDBOX, "maya", "ravi");
            String path = REST + "/series/" + pair.seriesId() + "/meetings";

            List<Answer> answers = atOnce(
                    () -> SANDBOX.as("maya").post(path, "{}"),
                    () -> there("ravi").post(path, "{}"),
                    () -> there("maya").post(path, "{}"),
                    () -> SANDBOX.as("ravi").post(path, "{}"));

            assertThat(statuses(answers)).containsExactlyInAnyOrder(201, 200, 200, 200);
            assertThat(answers.stream()
                            .map(answer -> answer.json().get("pageId").asText()))
                    .hasSize(4)
                    .containsOnly(answers.get(0).json().get("pageId").asText());
            assertThat(there("ravi")
                            .get("/rest/api/content/"
                                    + answers.get(0).json().get("pageId").asText())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    public void pagesOfTwoSeriesOfTheSameTwoMadeOnBothNodesAtOnceGetTwoTitles() throws Exception {
        for (int round = 0; round < 5; round++) {
            Pair managing = Pair.of(SANDBOX, "maya", "ravi");
            Pair mentoring = Pair.of(SANDBOX, "maya", "ravi");

            List<Answer> answers = atOnce(
                    () -> SANDBOX.as("maya").post(REST + "/series/" + managing.seriesId() + "/meetings", "{}"),
                    () -> there("ravi").post(REST + "/series/" + mentoring.seriesId() + "/meetings", "{}"));

            assertThat(statuses(answers)).containsExactly(201, 201);
            assertThat(answers.stream().map(answer -> managing.page(
                                    SANDBOX.as("maya"),
                                    answer.json().get("pageId").asText())
                            .get("title")
                            .asText()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    public void anIssueAskedForTwiceOnEachNodeAtOnceIsMadeOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            Items items = jira.items(1);
            String path = items.path();
            control.delete("/sandbox/jira/requests");

            List<Answer> answers = atOnce(
                    () -> SANDBOX.as("maya").post(path, Items.WISH),
                    () -> SANDBOX.as("ravi").post(path, Items.WISH),
                    () -> there("maya").post(path, Items.WISH),
                    () -> there("ravi").post(path, Items.WISH));

            assertThat(statuses(answers)).isSubsetOf(201, 202).contains(201);
            assertThat(items.states()).containsExactly("LINKED");
            assertThat(jira.requests(JiraSide.ONE).size()).isEqualTo(1);
            assertThat(jira.issues(items.word())).isEqualTo(1);
        }
    }

    @Test
    public void createAllOnBothNodesAtOnceMakesOneIssueForEachItem() throws Exception {
        Items items = jira.items(30);
        String path = REST + "/pages/" + items.pageId() + "/issues";
        String wish = items.wishForAll();

        List<Answer> answers = atOnce(
                () -> SANDBOX.as("maya").post(path, wish), () -> there("maya").post(path, wish));

        assertThat(statuses(answers)).containsOnly(200);
        assertThat(jira.issues(items.word())).isEqualTo(30);
        Until.holds(() -> Set.copyOf(items.states()).equals(Set.of("LINKED")));
        assertThat(items.actions().stream()
                        .map(item -> item.at("/issue/key").asText())
                        .collect(Collectors.toSet()))
                .hasSize(30);
        assertThat(items.actions())
                .allSatisfy(item -> assertThat(item.at("/issue/summary").asText())
                        .isEqualTo(item.get("text").asText()));
    }

    @Test
    public void aJobRunsOnOneNodeAtATimeAndItsPagesAreMadeOnce() throws Exception {
        Pair pair = Pair.of(SANDBOX, "ines", "tomo");
        team.settings("{\"prepareDays\":14}");

        atOnce(() -> control.post("/sandbox/jobs/meeting-pages/run"), () -> thereControl()
                .post("/sandbox/jobs/meeting-pages/run"));

        List<String> pages = pair.lead()
                .get(REST + "/series/" + pair.seriesId() + "/meetings?limit=200")
                .json()
                .findValuesAsText("pageId");
        assertThat(pages).hasSize(1);
    }

    @Test
    public void theClockOfTheOtherNodeFollows() {
        Instant before = now(control);

        jira.pass("PT3H");

        assertThat(Duration.between(before, now(thereControl()))).isGreaterThanOrEqualTo(Duration.ofHours(3));
    }

    @Test
    public void aNodeThatDiesWhileJiraIsSlowLeavesOneIssueThatTheOtherNodeFinds() throws Exception {
        Items items = jira.items(1);
        String path = items.path();
        jira.fault(JiraSide.ONE, "\"mode\":\"slow\",\"delayMs\":6000,\"times\":1");

        Future<Answer> hanging = threads.submit(() -> there("maya").post(path, Items.WISH));
        Until.holds(() ->
                control.get("/sandbox/faults").json().at("/results/0/hits").asInt() == 1);
        assertThat(items.states()).containsExactly("CREATING");
        kill();
        jira.run("issue-creation");
        Until.holds(() -> jira.issues(items.word()) == 1);
        jira.pass("PT1M");
        jira.run("issue-creation");

        assertThat(hanging).failsWithin(Duration.ofSeconds(10));
        assertThat(items.states()).containsExactly("LINKED");
        assertThat(jira.requests(JiraSide.ONE).size()).isEqualTo(1);
        assertThat(items.ask().status()).isEqualTo(201);
        assertThat(jira.issues(items.word())).isEqualTo(1);
    }

    private void kill() {
        control.delete("/sandbox/nodes/" + node.get("node").asText());
        node = null;
    }

    private Caller there(String person) {
        return new Caller(node.get("confluence").asText(), Optional.of(person));
    }

    private Caller thereControl() {
        return new Caller(node.get("confluence").asText(), Optional.empty());
    }

    private static Instant now(Caller clock) {
        return Instant.parse(clock.get("/sandbox/clock").json().get("instant").asText());
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).toList();
    }

    /** Asks everything at the same instant, each in a thread of its own. */
    @SafeVarargs
    private List<Answer> atOnce(Callable<Answer>... asking) throws Exception {
        var barrier = new CyclicBarrier(asking.length);
        List<Future<Answer>> all = new ArrayList<>();
        for (Callable<Answer> each : asking) {
            all.add(threads.submit(() -> {
                barrier.await();
                return each.call();
            }));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : all) {
            answers.add(each.get(60, TimeUnit.SECONDS));
        }
        return answers;
    }
}
