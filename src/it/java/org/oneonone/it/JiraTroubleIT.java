package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;
import org.oneonone.it.JiraSide.Items;

/** Jira fails while issues are made: what the person hears, and that there is never a second issue. */
public class JiraTroubleIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final String HTML = "\"mode\":\"status\",\"body\":\"<html><h1>Proxy error</h1></html>\",\"status\":";

    @Rule
    public final JiraSide jira = new JiraSide(SANDBOX, "maya");

    @Test
    public void aRequestThatJiraNeverReadIsLookedForAndThenSentOnceMoreByThePerson() {
        staysOpenUntilThePersonSaysAgain("\"mode\":\"down\"", 0);
    }

    @Test
    public void aRequestThatBrokeBeforeJiraActedIsLookedForToo() {
        staysOpenUntilThePersonSaysAgain("\"mode\":\"reset-before\"", 1);
    }

    @Test
    public void aServerErrorLeavesTheOutcomeOpen() {
        staysOpenUntilThePersonSaysAgain("\"mode\":\"status\",\"status\":500", 1);
    }

    @Test
    public void anUnavailableServerLeavesTheOutcomeOpen() {
        staysOpenUntilThePersonSaysAgain("\"mode\":\"status\",\"status\":503", 1);
    }

    @Test
    public void aProxysErrorPageLeavesTheOutcomeOpen() {
        staysOpenUntilThePersonSaysAgain(HTML + "502", 1);
    }

    @Test
    public void aPageThatCallsItselfASuccessIsNone() {
        staysOpenUntilThePersonSaysAgain(HTML + "200", 1);
    }

    @Test
    public void anAnswerThatBrokeAfterJiraActedIsFoundAtOnce() {
        Items items = jira.items(1);
        jira.faultOnce(JiraSide.ONE, "\"mode\":\"reset-after\"");

        Answer asked = items.ask();

        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertOneIssue(items, 1);
    }

    @Test
    public void aSlowJiraIsLeftAfterTheReadTimeOutAndItsLateIssueIsAdopted() {
        Items items = jira.items(1);
        jira.faultOnce(JiraSide.ONE, "\"mode\":\"slow\",\"delayMs\":12000");

        Answer asked = items.ask();

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(asked.json().get("message").asText()).contains("looking for it");
        assertThat(items.states()).containsExactly("UNSURE");
        Until.holds(() -> jira.issues(items.word()) == 1);
        jira.pass("PT10S");
        jira.run("issue-creation");
        assertOneIssue(items, 1);
    }

    @Test
    public void thePageRendersWithoutACallWhileJiraIsSlow() {
        Items items = jira.items(1);
        items.ask();
        jira.fault(null, "\"mode\":\"slow\"");

        Answer page = items.pair().lead().get("/rest/api/content/" + items.pageId() + "?expand=body.view");
        Answer screen = items.pair().lead().get("/pages/viewpage.action?pageId=" + items.pageId());

        assertThat(page.header("X-Sandbox-Jira")).isEqualTo("0");
        assertThat(screen.header("X-Sandbox-Jira")).isEqualTo("0");
        assertThat(page.body()).contains("OPS-");
        assertThat(screen.body()).contains("OPS-");
    }

    @Test
    public void jirasWishToWaitIsKeptAndThenTheJobSends() {
        Items items = jira.items(1);
        jira.faultOnce(JiraSide.ONE, "\"mode\":\"status\",\"status\":429,\"headers\":{\"Retry-After\":\"120\"}");

        Answer asked = items.ask();
        Answer soon = items.ask();
        jira.pass("PT1M");
        jira.run("issue-creation");

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(soon.status()).isEqualTo(202);
        assertThat(soon.header("X-Sandbox-Jira")).isEqualTo("0");
        assertThat(items.states()).containsExactly("REQUESTED");
        assertThat(jira.requests(JiraSide.ONE).size()).isEqualTo(1);
        jira.pass("PT2M");
        jira.run("issue-creation");
        assertOneIssue(items, 2);
    }

    @Test
    public void whoTookBackTheirPermissionIsAskedForItAndNothingIsKept() {
        Items items = jira.items(1);
        jira.revoke("maya");

        Answer asked = items.ask();

        assertUnauthorised(asked);
        assertThat(items.states()).containsExactly("");
        jira.authorise("maya");
        assertThat(items.ask().status()).isEqualTo(201);
        assertOneIssue(items, 1);
    }

    @Test
    public void aPermissionThatEndsInTheLastMomentLeavesNothingBehindEither() {
        Items items = jira.items(1);
        jira.faultOnce(JiraSide.ONE, "\"mode\":\"status\",\"status\":401");

        Answer asked = items.ask();

        assertUnauthorised(asked);
        assertThat(items.states()).containsExactly("");
        jira.pass("PT5M");
        jira.run("issue-creation");
        assertThat(jira.issues(items.word())).isZero();
        jira.authorise("maya");
        assertThat(items.ask().status()).isEqualTo(201);
        assertOneIssue(items, 2);
    }

    @Test
    public void aForbiddingJiraIsQuotedAndMayBeAskedAgain() {
        Items items = jira.items(1);
        jira.faultOnce(
                JiraSide.ONE,
                "\"mode\":\"status\",\"status\":403,\"body\":\"{\\\"errorMessages\\\":[\\\"Licence expired.\\\"]}\"");

        Answer asked = items.ask();

        assertThat(asked.status()).as(asked.body()).isEqualTo(400);
        assertThat(asked.json().get("message").asText()).isEqualTo("Licence expired.");
        assertThat(items.states()).containsExactly("FAILED");
        assertThat(items.ask().status()).isEqualTo(201);
        assertOneIssue(items, 2);
    }

    @Test
    public void impatienceDoesNotShortenTheSearch() {
        Items items = jira.items(1);
        jira.faultOnce(JiraSide.ONE, "\"mode\":\"reset-before\"");
        items.ask();

        for (int i = 0; i < 9; i++) {
            assertThat(items.ask("{\"projectKey\":\"OPS\",\"again\":true}").status())
                    .isEqualTo(202);
        }

        assertThat(items.issue().get("message").asText()).contains("looking for it");
        assertThat(jira.requests(JiraSide.ONE).size()).isEqualTo(1);
    }

    @Test
    public void nothingIsSentWhileThePreparationFindsNobody() {
        Items items = jira.items(1);
        jira.fault(null, "\"mode\":\"down\"");

        Answer asked = items.ask();

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(items.states()).containsExactly("REQUESTED");
        jira.mend();
        jira.pass("PT2M");
        jira.run("issue-creation");
        assertOneIssue(items, 1);
    }

    /** The request is gone, Jira has no issue: we look for it for half an hour, then the person decides. */
    private void staysOpenUntilThePersonSaysAgain(String fault, int received) {
        Items items = jira.items(1);
        jira.faultOnce(JiraSide.ONE, fault);

        Answer asked = items.ask();
        Answer impatient = items.ask("{\"projectKey\":\"OPS\",\"again\":true}");

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(asked.json().get("state").asText()).isEqualTo("UNSURE");
        assertThat(asked.json().get("message").asText()).contains("looking for it");
        assertThat(impatient.status()).isEqualTo(202);
        for (int i = 0; i < 7; i++) {
            jira.pass("PT21M");
            jira.run("issue-creation");
        }
        JsonNode issue = items.issue();
        assertThat(issue.get("state").asText()).isEqualTo("UNSURE");
        assertThat(issue.get("message").asText()).contains("Look in Jira");
        assertThat(items.ask().status()).isEqualTo(202);
        assertThat(jira.requests(JiraSide.ONE).size()).isEqualTo(received);
        Answer again = items.ask("{\"projectKey\":\"OPS\",\"again\":true}");
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertOneIssue(items, received + 1);
    }

    private void assertOneIssue(Items items, int received) {
        assertThat(items.states()).containsExactly("LINKED");
        assertThat(jira.issues(items.word())).isEqualTo(1);
        assertThat(items.ask().json().get("key")).isEqualTo(items.issue().get("key"));
        assertThat(jira.requests(JiraSide.ONE).size()).isEqualTo(received);
    }

    private static void assertUnauthorised(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("OAuth realm=\"http");
        assertThat(answer.json().get("authorisationUri").asText()).startsWith("http");
        assertThat(answer.json().get("message").asText()).contains("permission");
    }
}
