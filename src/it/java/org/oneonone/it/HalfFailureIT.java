package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** The wiki fails in the middle of making a meeting's page: nothing may be left of it, and nobody may have seen it. */
public class HalfFailureIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final TeamRule team = new TeamRule(SANDBOX);

    private static final String START = "{\"start\":\"2026-12-01T10:00\",\"title\":\"%s\"}";

    private final Caller control = SANDBOX.anonymous();
    private final Caller olga = SANDBOX.as("olga");

    @Before
    public void forgetMail() {
        control.delete("/sandbox/faults");
        control.delete("/sandbox/mail");
    }

    @After
    public void mend() {
        control.delete("/sandbox/faults");
    }

    @Test
    public void aHomePageThatCannotBeRestrictedIsNotThere() {
        leavesNothing("setContentPermissions", 0, "Restricting the home page");
    }

    @Test
    public void aHomePageThatOnlyItsEditingCannotBeRestrictedIsNotThere() {
        leavesNothing("setContentPermissions", 1, "Restricting edits of the home page");
    }

    @Test
    public void aMeetingPageThatCannotBeRestrictedTakesItsHomePageAlong() {
        leavesNothing("setContentPermissions", 2, "Restricting the page");
    }

    @Test
    public void theLastRestrictionIsAsNeededAsTheFirst() {
        leavesNothing("setContentPermissions", 3, "Restricting edits of the page");
    }

    @Test
    public void aHomePageThatIsSavedHalfWayIsNotThere() {
        leavesNothing("saveContentEntity", 0, "Saving the home page");
    }

    @Test
    public void aMeetingPageThatIsSavedHalfWayIsNotThere() {
        leavesNothing("saveContentEntity", 1, "Saving the page");
    }

    @Test
    public void aSecondMeetingsFailureLeavesTheHomePageAndTheFirstAlone() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String first = pair.firstPage();
        Object before = traces();
        fail("setContentPermissions", 0);

        Answer answer =
                pair.lead().post(REST + "/series/" + pair.seriesId() + "/meetings", "{\"start\":\"2026-12-15T10:00\"}");

        assertRefused(answer);
        assertThat(traces()).isEqualTo(before);
        assertThat(pair.partner().get("/rest/api/content/" + first).status()).isEqualTo(200);
        assertThat(pair.meet(pair.lead(), "{\"start\":\"2026-12-15T10:00\"}").get("pageId"))
                .isNotNull();
    }

    @Test
    public void theJobThatPreparesPagesFailsAsCleanlyAndTriesAgain() {
        Pair pair = Pair.of(SANDBOX, "ines", "tomo");
        team.settings("{\"prepareDays\":14}");
        Object before = traces();
        fail("setContentPermissions", 0, "");

        JsonNode failed = control.post("/sandbox/jobs/meeting-pages/run").json();

        assertThat(failed.get("outcome").asText()).isEqualTo("SUCCESS");
        assertThat(traces()).isEqualTo(before);
        assertThat(pages(pair)).isEmpty();
        control.delete("/sandbox/faults");
        control.post("/sandbox/jobs/meeting-pages/run");
        assertThat(pages(pair)).hasSize(1);
        assertThat(SANDBOX.as("tomo")
                        .get("/rest/api/content/" + pages(pair).get(0))
                        .status())
                .isEqualTo(200);
        assertThat(olga.get("/rest/api/content/" + pages(pair).get(0)).status()).isEqualTo(404);
    }

    @Test
    public void aTickThatIsSavedHalfWayIsNoTick() {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        String pageId = pair.firstPage();
        pair.writeTasks(pair.lead(), pageId, pair.task("maya", "tick me once", "2026-12-10"));
        String action = REST + "/actions/"
                + pair.actions(pair.lead(), pageId).get(0).get("id").asText();
        JsonNode before = pair.page(pair.lead(), pageId);
        fail("saveNewVersion", 0);

        Answer answer = pair.lead().post(action + "/tick");

        assertRefused(answer);
        assertThat(pair.page(pair.lead(), pageId)).isEqualTo(before);
        assertThat(pair.lead().get(action).json().get("state").asText()).isEqualTo("OPEN");
        assertThat(pair.lead().post(action + "/tick").json().get("state").asText())
                .isEqualTo("DONE");
    }

    private void leavesNothing(String place, int after, String title) {
        Pair pair = Pair.of(SANDBOX, "maya", "ravi");
        Object before = traces();
        fail(place, after);

        Answer answer = pair.lead().post(REST + "/series/" + pair.seriesId() + "/meetings", START.formatted(title));

        assertRefused(answer);
        assertThat(traces()).isEqualTo(before);
        assertThat(control.get("/sandbox/mail").json().get("results")).isEmpty();
        JsonNode series = pair.lead().get(REST + "/series/" + pair.seriesId()).json();
        assertThat(series.path("homePageId").asText("")).isIn("", "null");
        assertThat(pages(pair)).isEmpty();
        assertThat(meetings(pair).findValuesAsText("pageId")).isEmpty();

        JsonNode meeting = pair.meet(pair.partner(), START.formatted(title));
        String pageId = meeting.get("pageId").asText();
        assertThat(pair.page(pair.lead(), pageId).get("title").asText()).isEqualTo(title);
        assertThat(olga.get("/rest/api/content/" + pageId).status()).isEqualTo(404);
        assertThat(control.get("/sandbox/mail").body()).doesNotContain(title);
    }

    /** Whatever olga could notice, and what admin, who sees all pages, finds in the space. */
    private List<JsonNode> traces() {
        String search = "/rest/api/search?limit=200&cql=space%3DTEAM%20and%20type%3Dpage";
        return List.of(
                olga.get(search).json().path("results"),
                olga.get("/rest/api/content?spaceKey=TEAM&limit=200").json().path("results"),
                SANDBOX.as("admin")
                        .get("/rest/api/content?spaceKey=TEAM&limit=200")
                        .json()
                        .path("results"),
                control.get("/sandbox/mail").json().get("results"));
    }

    private static JsonNode meetings(Pair pair) {
        return pair.lead()
                .get(REST + "/series/" + pair.seriesId() + "/meetings?limit=200")
                .json()
                .get("results");
    }

    private static List<String> pages(Pair pair) {
        return meetings(pair).findValuesAsText("pageId");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(500);
        assertThat(answer.json().get("statusCode").asInt()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("sandbox was told", "Exception");
    }

    private void fail(String place, int after) {
        fail(place, after, ",\"times\":1");
    }

    private void fail(String place, int after, String times) {
        Answer answer = control.post(
                "/sandbox/faults",
                "{\"target\":\"confluence\",\"path\":\"" + place + "\",\"mode\":\"error\",\"after\":" + after + times
                        + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
