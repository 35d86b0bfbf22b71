package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** A node is killed while it makes pages ahead: whoever goes on makes no second page and leaves none out. */
public class KilledPlanningIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final TeamRule team = new TeamRule(SANDBOX);

    private static final String RUN = "/sandbox/jobs/meeting-pages/run";
    /** The page above all, the meeting's own, and the end of the transaction that makes both. */
    private static final String ONE_SERIES = "2*insert into cf_page;commit";

    private final Caller control = SANDBOX.anonymous();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private JsonNode node;
    private Pair first;
    private Pair second;

    @Before
    public void twoPairsWaitForTheirPages() {
        node = control.post("/sandbox/nodes").json();
        team.settings("{\"prepareDays\":14}");
        control.post(RUN);
        first = Pair.of(SANDBOX, "maya", "ravi");
        second = Pair.of(SANDBOX, "ines", "tomo");
    }

    @After
    public void stop() {
        control.delete("/sandbox/nodes/" + node.get("node").asText());
        threads.shutdownNow();
    }

    @Test
    public void aPageWhoseTransactionDidNotEndIsMadeByTheOtherNode() {
        killIn(ONE_SERIES);
        assertThat(pages(first)).isEmpty();
        assertThat(pages(second)).isEmpty();

        assertThat(runMessage()).isEqualTo("2 pages made");
        assertThat(runMessage()).isEqualTo("0 pages made");
        assertOnePageEach();
    }

    @Test
    public void aPageThatWasMadeBeforeStaysTheOnlyOne() {
        killIn(ONE_SERIES + ";" + ONE_SERIES);
        List<String> made = pages(first);
        assertThat(made).hasSize(1);
        assertThat(pages(second)).isEmpty();

        assertThat(runMessage()).isEqualTo("1 pages made");
        assertThat(runMessage()).isEqualTo("0 pages made");
        assertThat(pages(first)).isEqualTo(made);
        assertOnePageEach();
    }

    /** Starts the job on the second node, waits until it stands in front of the last step, and kills the node there. */
    private void killIn(String steps) {
        var there = new Caller(node.get("confluence").asText(), Optional.empty());
        Future<Answer> hanging = threads.submit(() ->
                there.send(there.request(RUN).header("X-Sandbox-Hold", steps).POST(BodyPublishers.noBody())));
        Until.holds(() -> there.get("/sandbox/holds").json().get("held").asInt() == 1);
        control.delete("/sandbox/nodes/" + node.get("node").asText());
        assertThat(hanging).failsWithin(Duration.ofSeconds(40));
    }

    private String runMessage() {
        return control.post(RUN).json().get("message").asText();
    }

    private void assertOnePageEach() {
        for (Pair pair : List.of(first, second)) {
            assertThat(pages(pair)).hasSize(1);
            assertThat(pair.lead()
                            .get("/rest/api/content/" + pair.homePage() + "/child/page")
                            .json()
                            .get("results"))
                    .hasSize(1);
        }
    }

    private static List<String> pages(Pair pair) {
        return pair.lead()
                .get(REST + "/series/" + pair.seriesId() + "/meetings?limit=200")
                .json()
                .findValuesAsText("pageId");
    }
}
