package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** What projects that refuse have to say, and texts that only look like something else. */
public class JiraProjectsIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private String action;
    private Caller maya;

    @Before
    public void writeATask() {
        SANDBOX.anonymous().delete("/sandbox/faults");
        SANDBOX.anonymous().post("/sandbox/jira/authorise", "{\"user\":\"maya\"}");
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String page = pair.firstPage();
        pair.writeTasks(pair.lead(), page, pair.task("maya", "a thing to do", "2026-12-10"));
        maya = pair.lead();
        action = REST + "/actions/" + pair.actions(maya, page).get(0).get("id").asText();
    }

    @Test
    public void aProjectWithoutPermissionSaysSoInsteadOfBlamingFields() {
        Answer answer = create("NOCREATE", "a thing to do");

        assertThat(answer.status()).as(answer.body()).isBetween(400, 403);
        assertThat(answer.json().get("message").asText()).contains("NOCREATE").doesNotContain("screen");
    }

    @Test
    public void whatAStrictProjectMissesIsNamedByField() {
        Answer answer = create("STRICT", "a thing to do");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("errors").get(0).get("field").asText()).isNotBlank();
        assertThat(create("OPS", "a thing to do").json().get("state").asText()).isEqualTo("LINKED");
    }

    @Test
    public void aProjectThatIsNotThereIsRefusedAndCanBeCorrected() {
        assertThat(create("GONE", "a thing to do").status()).isEqualTo(400);
        assertThat(create("OPS", "a thing to do").json().get("state").asText()).isEqualTo("LINKED");
    }

    @Test
    public void anOverlongSummaryIsRefusedBeforeItIsSent() {
        SANDBOX.anonymous().delete("/sandbox/jira/requests");

        Answer answer = create("OPS", "x".repeat(256));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("summary");
        assertThat(SANDBOX.anonymous().get("/sandbox/jira/requests").body()).doesNotContain("POST");
    }

    @Test
    public void aHostileSummaryArrivesAsItWasWritten() {
        String summary = "[x] {y} \"q\" <script>alert(1)</script> \uD83D\uDE80 & 'k' \\ OR 1=1";

        String key = create("OPS", summary).json().get("key").asText();

        assertThat(SANDBOX.inJira("maya")
                        .get("/rest/api/2/issue/" + key)
                        .json()
                        .at("/fields/summary")
                        .asText())
                .isEqualTo(summary);
        assertThat(SANDBOX.inJira("maya").get("/browse/" + key).body()).doesNotContain("<script>alert(1)");
    }

    private Answer create(String project, String summary) {
        return maya.post(
                action + "/issue",
                new ObjectMapper()
                        .createObjectNode()
                        .put("projectKey", project)
                        .put("issueType", "Task")
                        .put("summary", summary)
                        .toString());
    }
}
