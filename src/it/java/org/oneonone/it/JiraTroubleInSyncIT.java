package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;
import org.oneonone.it.JiraSide.Items;

/** Jira fails while issues are followed: pages stay as they are, and what happened meanwhile comes later. */
public class JiraTroubleInSyncIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final String HTML = "\"mode\":\"status\",\"body\":\"<html><h1>Proxy error</h1></html>\",\"status\":";

    @Rule
    public final JiraSide jira = new JiraSide(SANDBOX, "maya", "ravi");

    @Test
    public void aJiraThatIsDownLosesNothing() {
        comesLater("\"mode\":\"down\"");
    }

    @Test
    public void aConnectionThatBreaksLosesNothing() {
        comesLater("\"mode\":\"reset-after\"");
    }

    @Test
    public void aServerErrorLosesNothing() {
        comesLater("\"mode\":\"status\",\"status\":500");
    }

    @Test
    public void anErrorPageLosesNothing() {
        comesLater(HTML + "502");
    }

    @Test
    public void aPageInPlaceOfAnAnswerLosesNothing() {
        comesLater(HTML + "200");
    }

    @Test
    public void jirasWishToWaitLosesNothing() {
        comesLater("\"mode\":\"status\",\"status\":429,\"headers\":{\"Retry-After\":\"60\"}");
    }

    @Test
    public void aRevokedPermissionLosesNothing() {
        comesLater("\"mode\":\"status\",\"status\":401");
    }

    @Test
    public void aForbiddenSearchLosesNothing() {
        comesLater("\"mode\":\"status\",\"status\":403");
    }

    @Test
    public void aSlowJiraIsLeftAfterTheTimeOutAndTheOtherPersonsStatusesComeAllTheSame() {
        Items items = mayasAndRavis();
        List<String> keys = keys(items);
        keys.forEach(key -> jira.move(key, JiraSide.DONE));
        jira.faultOnce(JiraSide.SEARCH, "\"mode\":\"slow\"");

        JiraSide.within(Duration.ofSeconds(25), () -> {
            jira.run("issue-sync");
            return null;
        });

        assertThat(itemStates(items)).contains("DONE");
        jira.run("issue-sync");
        assertThat(itemStates(items)).containsOnly("DONE");
    }

    @Test
    public void onePersonsRevokedPermissionDoesNotStopTheOthersStatuses() {
        Items items = mayasAndRavis();
        keys(items).forEach(key -> jira.move(key, JiraSide.DONE));
        jira.revoke("maya");

        jira.run("issue-sync");

        assertThat(itemStates(items)).containsExactly("OPEN", "DONE");
        jira.authorise("maya");
        jira.run("issue-sync");
        assertThat(itemStates(items)).containsOnly("DONE");
    }

    @Test
    public void aQuietPassAsksForAHundredIssuesOfAPersonAtOnceAndOnlyForWhatChanged() {
        mayasAndRavis();
        jira.run("issue-sync");
        SANDBOX.anonymous().delete("/sandbox/jira/requests");

        jira.run("issue-sync");

        List<JsonNode> searches = jira.requests(JiraSide.SEARCH);
        assertThat(searches)
                .allSatisfy(request -> assertThat(request.get("body").asText()).contains("updated >= "));
        for (String person : List.of("maya", "ravi")) {
            List<Integer> asked = searches.stream()
                    .filter(request -> request.get("user").asText().equals(person))
                    .map(request ->
                            request.get("body").asText().split("\\) AND")[0].split(",").length)
                    .toList();
            assertThat(asked).as(person).isNotEmpty();
            assertThat(asked.subList(0, asked.size() - 1)).as(person).allMatch(ids -> ids == 100);
        }
    }

    @Test
    public void aTaskThatSomebodyUnticksStaysOpenUntilTheIssueWasReopenedAndDoneAgain() {
        Items items = linked();
        jira.move(items.key(), JiraSide.DONE);
        jira.run("issue-sync");
        assertThat(itemStates(items)).containsExactly("DONE");

        items.pair().lead().post(REST + "/actions/" + items.ids().get(0) + "/untick");
        int version = version(items);
        jira.run("issue-sync");
        jira.pass("PT25H");
        jira.run("issue-sync");
        assertThat(itemStates(items)).containsExactly("OPEN");
        assertThat(version(items)).isEqualTo(version);

        jira.move(items.key(), JiraSide.TO_DO);
        jira.run("issue-sync");
        jira.move(items.key(), JiraSide.DONE);
        jira.run("issue-sync");
        assertThat(itemStates(items)).containsExactly("DONE");
        jira.move(items.key(), JiraSide.TO_DO);
        jira.run("issue-sync");
        assertThat(itemStates(items)).containsExactly("OPEN");
        assertThat(version(items)).isEqualTo(version + 2);
    }

    @Test
    public void anIssueThatItsMakerDoesNotFindIsSaidToBeUnavailableAndNeverDeleted() {
        Items items = linked();
        String key = items.key();
        assertThat(SANDBOX.inJira("admin").delete("/rest/api/2/issue/" + key).status())
                .isEqualTo(204);

        jira.run("issue-sync");
        assertThat(items.states()).containsExactly("LINKED");
        jira.pass("PT25H");
        jira.run("issue-sync");

        assertThat(items.states()).containsExactly("UNAVAILABLE");
        assertThat(items.key()).isEqualTo(key);
        assertThat(items.issue().get("message").asText()).contains("does not show");
        assertThat(itemStates(items)).containsExactly("OPEN");
    }

    @Test
    public void aBackLinkThatFailedIsMadeLaterAndOnlyOnce() {
        String path = nextRemoteLink();
        jira.faultOnce("POST " + path, "\"mode\":\"status\",\"status\":503");
        Items items = linked();
        assertThat(items.issue().get("id").asText()).isEqualTo(path.split("/")[5]);

        for (int i = 0; i < 3; i++) {
            jira.pass("PT2M");
            jira.run("issue-creation");
        }

        assertThat(jira.requests("POST " + path)).hasSize(2);
        JsonNode links = SANDBOX.inJira("olga").get(path).json();
        assertThat(links).hasSize(1);
        assertThat(links.get(0).toString())
                .contains("/pages/viewpage.action?pageId=" + items.pageId())
                .doesNotContain("maya", "ravi", items.word(), "1-on-1");
    }

    @Test
    public void aBackLinkThatJiraForbidsIsNotAskedForAgain() {
        String path = nextRemoteLink();
        jira.faultOnce("POST " + path, "\"mode\":\"status\",\"status\":403");
        Items items = linked();

        jira.pass("PT25H");
        jira.run("issue-creation");

        assertThat(items.states()).containsExactly("LINKED");
        assertThat(jira.requests("POST " + path)).hasSize(1);
    }

    /** Somebody moves the issue, we cannot hear of it; the page stays as it was, and the news comes afterwards, once. */
    private void comesLater(String fault) {
        Items items = linked();
        jira.move(items.key(), JiraSide.DONE);
        jira.fault(JiraSide.SEARCH, fault);

        jira.run("issue-sync");
        Answer asked = items.pair().lead().post(REST + "/pages/" + items.pageId() + "/refresh");

        assertThat(asked.status()).isEqualTo(202);
        Answer page = items.pair().lead().get("/pages/viewpage.action?pageId=" + items.pageId());
        assertThat(page.header("X-Sandbox-Jira")).isEqualTo("0");
        assertThat(page.body()).contains("data-issue-category=\"new\"").contains("title=\"");
        assertThat(items.states()).containsExactly("LINKED");
        assertThat(itemStates(items)).containsExactly("OPEN");
        int version = version(items);

        jira.mend();
        jira.authorise("maya", "ravi");
        // The refresh may still be on its way, and its failure is as fresh as the clock says.
        Until.holds(() -> {
            jira.pass("PT6M");
            jira.run("issue-sync");
            return itemStates(items).equals(List.of("DONE"));
        });
        jira.run("issue-sync");
        assertThat(version(items)).isEqualTo(version + 1);
    }

    private Items linked() {
        Items items = jira.items(1);
        assertThat(items.ask().status()).isEqualTo(201);
        return items;
    }

    /** Two items on one page, the first one's issue made by maya, the second one's by ravi. */
    private Items mayasAndRavis() {
        Items items = jira.items(2);
        assertThat(items.ask().status()).isEqualTo(201);
        assertThat(items.pair()
                        .partner()
                        .post(REST + "/actions/" + items.ids().get(1) + "/issue", Items.WISH)
                        .status())
                .isEqualTo(201);
        return items;
    }

    private static List<String> keys(Items items) {
        return items.actions().stream()
                .map(item -> item.at("/issue/key").asText())
                .toList();
    }

    private static List<String> itemStates(Items items) {
        return items.actions().stream().map(item -> item.get("state").asText()).toList();
    }

    private static int version(Items items) {
        return items.pair()
                .page(items.pair().lead(), items.pageId())
                .at("/version/number")
                .asInt();
    }

    /** Where the way back will be put on the issue that is made next. */
    private static String nextRemoteLink() {
        JsonNode made = SANDBOX.inJira("maya")
                .post(
                        "/rest/api/2/issue",
                        "{\"fields\":{\"project\":{\"key\":\"OPS\"},\"issuetype\":{\"name\":\"Task\"},\"summary\":\"x\"}}")
                .json();
        return "/rest/api/2/issue/" + (made.get("id").asLong() + 1) + "/remotelink";
    }
}
