package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;
import org.oneonone.it.JiraSide.Items;

/** A node is killed between two steps of making issues: there is one issue for each item, once another goes on. */
public class KilledNodeIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final String UPDATE = "update .*issue_link";
    private static final String REQUESTED = "insert .*issue_link;commit;";
    private static final String CREATING = REQUESTED + UPDATE + ";commit;";
    private static final String LINKED = CREATING + UPDATE + ";commit;";
    /** Each request to Jira begins with it. */
    private static final String TO_JIRA = "select token";

    private final JiraSide jira = new JiraSide(SANDBOX);
    private final Caller control = SANDBOX.anonymous();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<Answer>> hanging = new ArrayList<>();
    private JsonNode node;

    @Before
    public void aSecondNode() {
        node = control.post("/sandbox/nodes").json();
        jira.calm("maya");
    }

    @After
    public void mend() {
        jira.mend();
        control.delete("/sandbox/nodes/" + node.get("node").asText());
        threads.shutdownNow();
    }

    @Test
    public void whereverTheNodeDiesEachItemHasOneIssueInTheEnd() {
        Items items = jira.items(5);

        hold(items, 0, REQUESTED + UPDATE, "REQUESTED");
        hold(items, 1, CREATING + TO_JIRA, "CREATING");
        jira.fault(JiraSide.ONE, "\"mode\":\"reset-after\",\"times\":1");
        hold(items, 2, CREATING + UPDATE, "CREATING");
        hold(items, 3, CREATING + UPDATE + ";commit", "CREATING");
        hold(items, 4, LINKED + TO_JIRA, "LINKED");
        assertThat(jira.requests(JiraSide.ONE)).hasSize(3);
        kill();

        goOn("PT1M");
        assertThat(items.states()).containsExactly("LINKED", "UNSURE", "LINKED", "LINKED", "LINKED");
        assertThat(jira.requests(JiraSide.ONE)).hasSize(4);
        for (int look = 0; look < 7; look++) {
            goOn("PT21M");
        }
        assertThat(items.actions().get(1).at("/issue/message").asText()).contains("Look in Jira");
        Answer again = items.pair().lead().post(path(items, 1), "{\"projectKey\":\"OPS\",\"again\":true}");
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertOneIssueEach(items);
        assertThat(jira.requests(JiraSide.ONE)).hasSize(5);
        assertThat(items.actions()).allSatisfy(item -> assertThat(SANDBOX.inJira("maya")
                        .get("/rest/api/2/issue/" + item.at("/issue/key").asText() + "/remotelink")
                        .json())
                .hasSize(1));
    }

    @Test
    public void aNodeThatDiesBetweenTwoPartsOfABulkLeavesTheRestToTheOther() {
        Items items = jira.items(120);
        // Each of the first fifty is taken, linked, and linked back.
        String upToTheSecondPart = "120*insert .*issue_link;commit;150*" + UPDATE + ";commit;" + UPDATE;

        hold(REST + "/pages/" + items.pageId() + "/issues", items.wishForAll(), upToTheSecondPart);
        assertThat(Collections.frequency(items.states(), "LINKED")).isEqualTo(50);
        assertThat(Collections.frequency(items.states(), "REQUESTED")).isEqualTo(70);
        kill();

        goOn("PT1M");
        assertOneIssueEach(items);
        assertThat(jira.requests(JiraSide.BULK)).hasSize(3);
    }

    private void hold(Items items, int item, String steps, String state) {
        hold(path(items, item), Items.WISH, steps);
        assertThat(items.states().get(item)).isEqualTo(state);
    }

    /** Sends a request to the second node and waits until it stands where it shall. */
    private void hold(String path, String wish, String steps) {
        var there = new Caller(node.get("confluence").asText(), Optional.of("maya"));
        hanging.add(threads.submit(() -> there.send(there.request(path)
                .header("Content-Type", "application/json")
                .header("X-Sandbox-Hold", steps)
                .POST(BodyPublishers.ofString(wish)))));
        var doors = new Caller(node.get("confluence").asText(), Optional.empty());
        Until.holds(() -> doors.get("/sandbox/holds").json().get("held").asInt() == hanging.size());
    }

    private void kill() {
        assertThat(hanging).noneMatch(Future::isDone);
        control.delete("/sandbox/nodes/" + node.get("node").asText());
        assertThat(hanging).allSatisfy(each -> assertThat(each).failsWithin(Duration.ofSeconds(40)));
    }

    private void goOn(String later) {
        jira.pass(later);
        jira.run("issue-creation");
    }

    private void assertOneIssueEach(Items items) {
        assertThat(items.states()).hasSameSizeAs(items.ids()).containsOnly("LINKED");
        assertThat(jira.issues(items.word())).isEqualTo(items.ids().size());
        assertThat(items.actions())
                .allSatisfy(item -> assertThat(item.at("/issue/summary").asText())
                        .isEqualTo(item.get("text").asText()));
    }

    private static String path(Items items, int item) {
        return REST + "/actions/" + items.ids().get(item) + "/issue";
    }
}
