package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** The life of a 1-on-1 over REST, from the series to the issue that is done. */
public class StoryIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final TeamRule team = new TeamRule(SANDBOX);

    private final Caller control = SANDBOX.anonymous();

    @Before
    public void authoriseNobody() {
        control.delete("/sandbox/faults");
        control.delete("/sandbox/jira/authorise");
        control.delete("/sandbox/mail");
    }

    @After
    public void mendWhatWasBroken() {
        control.delete("/sandbox/faults");
    }

    @Test
    public void aMeetingsPageIsPrivateToTheTwoFromItsFirstInstant() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");

        JsonNode meeting = pair.meet(pair.lead(), "{}");

        String pageId = meeting.get("pageId").asText();
        Caller olga = SANDBOX.as("olga");
        JsonNode restrictions = pair.lead()
                .get("/rest/api/content/" + pageId + "/restriction/byOperation")
                .json();
        assertThat(restrictions.findValuesAsText("username")).containsOnly("maya", "ravi");
        assertThat(pair.partner().get("/rest/api/content/" + pageId).status()).isEqualTo(200);
        assertThat(olga.get("/rest/api/content/" + pageId).status()).isEqualTo(404);
        assertThat(olga.get("/rest/api/search?cql=text~%22Arriving%22").body())
                .doesNotContain("Maya Berg and Ravi Patel");
        assertThat(olga.get("/rest/api/content?spaceKey=TEAM&limit=200").body()).doesNotContain("1-on-1");
        assertThat(olga.get(REST + "/series/" + pair.seriesId()).status()).isEqualTo(404);
        assertThat(olga.get(REST + "/pages/" + pageId + "/actions").status()).isEqualTo(404);
        assertThat(olga.get("/dashboard.action").body()).doesNotContain("1-on-1 Maya");
        assertThat(control.get("/sandbox/mail").json().get("results")).isEmpty();
    }

    @Test
    public void theSameDateTwiceIsTheSamePage() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String path = REST + "/series/" + pair.seriesId() + "/meetings";

        Answer first = pair.lead().post(path);
        Answer second = pair.partner().post(path);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("pageId")).isEqualTo(first.json().get("pageId"));
    }

    @Test
    public void nativeTasksBecomeActionItems() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String pageId = pair.firstPage();

        pair.writeTasks(pair.lead(), pageId, pair.task("ravi", "send the &amp;offer", "2026-12-10"), "");

        JsonNode item = pair.actions(pair.partner(), pageId).get(0);
        assertThat(item.get("text").asText()).isEqualTo("send the &offer");
        assertThat(item.at("/owner/name").asText()).isEqualTo("ravi");
        assertThat(item.get("due").asText()).isEqualTo("2026-12-10");
        assertThat(item.get("state").asText()).isEqualTo("OPEN");
    }

    @Test
    public void anActionItemBecomesOneIssueHoweverOftenItIsAsked() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String pageId = pair.firstPage();
        pair.writeTasks(pair.lead(), pageId, pair.task("ravi", "book the room", "2026-12-10"));
        String path = REST + "/actions/"
                + pair.actions(pair.lead(), pageId).get(0).get("id").asText() + "/issue";
        String wish = "{\"projectKey\":\"OPS\",\"issueType\":\"Task\"}";

        Answer refused = pair.lead().post(path, wish);
        authorise("maya", "ravi");
        control.delete("/sandbox/jira/requests");
        Answer first = pair.lead().post(path, wish);
        Answer again = pair.partner().post(path, wish);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("OAuth realm=\"http");
        assertThat(refused.json().get("authorisationUri").asText()).startsWith("http");
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.json().get("key")).isEqualTo(first.json().get("key"));
        List<JsonNode> sent = creations("/rest/api/2/issue");
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).get("user").asText()).isEqualTo("maya");
        assertThat(sent.get(0).get("body").toString())
                .contains("book the room", "2026-12-10", "ravi")
                .doesNotContain("Arriving", "Maya Berg");
    }

    @Test
    public void createAllSendsTheRestInOneRequest() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String pageId = pair.firstPage();
        pair.writeTasks(
                pair.lead(),
                pageId,
                pair.task("ravi", "first thing", "2026-12-10"),
                pair.task("maya", "second thing", "2026-12-11"),
                pair.task("maya", "third thing", "2026-12-12"));
        authorise("maya");
        control.delete("/sandbox/jira/requests");
        List<String> ids = pair.actions(pair.lead(), pageId).stream()
                .map(action -> "\"" + action.get("id").asText() + "\"")
                .toList();

        Answer answer = pair.lead()
                .post(
                        REST + "/pages/" + pageId + "/issues",
                        "{\"actionIds\":[" + String.join(",", ids)
                                + "],\"projectKey\":\"OPS\",\"issueType\":\"Task\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().findValuesAsText("key")).hasSize(3).doesNotHaveDuplicates();
        assertThat(creations("/rest/api/2/issue/bulk")).hasSize(1);
        assertThat(creations("/rest/api/2/issue")).isEmpty();
    }

    @Test
    public void anAnswerThatIsLostMakesNoSecondIssue() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String pageId = pair.firstPage();
        pair.writeTasks(pair.lead(), pageId, pair.task("maya", "lost in transit", "2026-12-10"));
        String action = REST + "/actions/"
                + pair.actions(pair.lead(), pageId).get(0).get("id").asText();
        authorise("maya");
        control.delete("/sandbox/jira/requests");
        control.post(
                "/sandbox/faults",
                "{\"target\":\"jira\",\"path\":\"POST /rest/api/2/issue\",\"mode\":\"reset-after\",\"times\":1}");

        Answer asked = pair.lead().post(action + "/issue", "{\"projectKey\":\"OPS\",\"issueType\":\"Task\"}");
        control.post("/sandbox/clock", "{\"advance\":\"PT10M\"}");
        control.post("/sandbox/jobs/issue-creation/run", "{}");

        assertThat(asked.status()).as(asked.body()).isIn(201, 202);
        assertThat(pair.lead().get(action).json().at("/issue/state").asText()).isEqualTo("LINKED");
        assertThat(creations("/rest/api/2/issue")).hasSize(1);
    }

    @Test
    public void doneInJiraTicksTheTaskAndWhatIsOpenComesAlong() {
        Pair pair = Pair.of(SANDBOX, "ines", "tomo");
        String pageId = pair.firstPage();
        pair.writeTasks(
                pair.lead(),
                pageId,
                pair.task("tomo", "finish the draft", "2026-12-10"),
                pair.task("ines", "ask for a budget", "2026-12-20"));
        authorise("ines", "tomo");
        String action = REST + "/actions/"
                + pair.actions(pair.lead(), pageId).get(0).get("id").asText();
        String key = pair.lead()
                .post(action + "/issue", "{\"projectKey\":\"OPS\",\"issueType\":\"Task\"}")
                .json()
                .get("key")
                .asText();

        moveToDone(SANDBOX.inJira("tomo"), key);
        control.post("/sandbox/jobs/issue-sync/run", "{}");
        travelTo("2026-12-01T10:00:00Z");
        pair.writeNote(pair.lead(), pageId, "We met.");
        travelTo("2026-12-15T08:00:00Z");
        String next = pair.meet(pair.partner(), "{\"start\":\"2026-12-15T10:00\"}")
                .get("pageId")
                .asText();

        assertThat(pair.lead().get(action).json().get("state").asText()).isEqualTo("DONE");
        assertThat(pair.page(pair.lead(), pageId).at("/body/storage/value").asText())
                .containsOnlyOnce("<ac:task-status>complete</ac:task-status>");
        assertThat(pair.lead()
                        .get(REST + "/series/" + pair.seriesId() + "/meetings")
                        .json()
                        .at("/results/0/state")
                        .asText())
                .isEqualTo("HELD");
        assertThat(pair.view(pair.partner(), next)).contains("ask for a budget").doesNotContain("finish the draft");
    }

    @Test
    public void theSpacesTemplateAndSettingsRuleTheNextCreation() {
        String body = team.body("weekly-check-in").replace("<h2>Agenda</h2>", "<h2>Agenda of the team</h2>");
        assertThat(body).contains("Agenda of the team");

        team.template("weekly-check-in", body);
        team.settings("{\"template\":\"weekly-check-in\",\"jiraProject\":\"OPS\",\"jiraIssueType\":\"Bug\"}");

        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String pageId = pair.firstPage();
        pair.writeTasks(
                pair.lead(),
                pageId,
                pair.task("maya", "as usual", "2026-12-10"),
                pair.task("maya", "as always", "2026-12-10"));
        authorise("maya");
        assertThat(SANDBOX.as("maya").put(REST + "/spaces/TEAM/settings", "{}").status())
                .isEqualTo(403);
        assertThat(pair.view(pair.lead(), pageId)).contains("Agenda of the team");
        JsonNode fields = fieldsOfAnIssueThatNobodyChoseAnythingFor(pair, pageId, 0);
        assertThat(fields.at("/project/key").asText()).isEqualTo("OPS");
        assertThat(fields.at("/issuetype/name").asText()).isEqualTo("Bug");
        team.settings("{\"jiraProject\":\"OPS\",\"jiraIssueType\":\"Story\"}");
        assertThat(fieldsOfAnIssueThatNobodyChoseAnythingFor(pair, pageId, 1)
                        .at("/issuetype/name")
                        .asText())
                .isEqualTo("Story");
    }

    private JsonNode fieldsOfAnIssueThatNobodyChoseAnythingFor(Pair pair, String pageId, int item) {
        String action = pair.actions(pair.lead(), pageId).get(item).get("id").asText();
        Answer made = pair.lead().post(REST + "/actions/" + action + "/issue", "{}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return SANDBOX.inJira("maya")
                .get("/rest/api/2/issue/" + made.json().get("key").asText())
                .json()
                .get("fields");
    }

    private void authorise(String... users) {
        for (String user : users) {
            control.post("/sandbox/jira/authorise", "{\"user\":\"" + user + "\"}");
        }
    }

    /** The clock only ever goes forward here, because the tests of a class share one sandbox. */
    private void travelTo(String instant) {
        String now = control.get("/sandbox/clock").json().get("instant").asText();
        if (now.compareTo(instant) < 0) {
            control.post("/sandbox/clock", "{\"instant\":\"" + instant + "\"}");
        }
    }

    private List<JsonNode> creations(String path) {
        JsonNode requests = control.get("/sandbox/jira/requests").json().get("results");
        return StreamSupport.stream(requests.spliterator(), false)
                .filter(request -> request.get("method").asText().equals("POST"))
                .filter(request -> request.get("path").asText().endsWith(path))
                .toList();
    }

    private static void moveToDone(Caller jira, String key) {
        JsonNode transitions =
                jira.get("/rest/api/2/issue/" + key + "/transitions").json().get("transitions");
        String id = StreamSupport.stream(transitions.spliterator(), false)
                .filter(transition ->
                        transition.at("/to/statusCategory/key").asText().equals("done"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        Answer moved =
                jira.post("/rest/api/2/issue/" + key + "/transitions", "{\"transition\":{\"id\":\"" + id + "\"}}");
        assertThat(moved.status()).isEqualTo(204);
    }
}
