package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;
import org.oneonone.it.JiraSide.Items;

/** Jira fails while the issues of a whole page are made. */
public class JiraTroubleInBulkIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Rule
    public final JiraSide jira = new JiraSide(SANDBOX, "maya");

    @Test
    public void anUnreadRequestIsLookedFor() {
        staysOpen("\"mode\":\"down\"");
    }

    @Test
    public void aRequestThatBrokeBeforeJiraActedIsLookedFor() {
        staysOpen("\"mode\":\"reset-before\"");
    }

    @Test
    public void aServerErrorIsLookedInto() {
        staysOpen("\"mode\":\"status\",\"status\":500");
    }

    @Test
    public void anUnavailableServerIsLookedInto() {
        staysOpen("\"mode\":\"status\",\"status\":503");
    }

    @Test
    public void anErrorPageIsLookedInto() {
        staysOpen("\"mode\":\"status\",\"status\":502,\"body\":\"<html>Bad gateway</html>\"");
    }

    @Test
    public void anAnswerThatBrokeAfterJiraActedIsFoundAndEachItemGetsItsOwnIssue() {
        Items items = jira.items(3);
        jira.faultOnce(JiraSide.BULK, "\"mode\":\"reset-after\"");

        Answer answer = items.askForAll();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertOneIssueEach(items, 1);
    }

    @Test
    public void aSlowJirasIssuesAreAdoptedLater() {
        Items items = jira.items(3);
        jira.faultOnce(JiraSide.BULK, "\"mode\":\"slow\",\"delayMs\":12000");

        Answer answer = items.askForAll();

        assertThat(answer.json().findValuesAsText("state")).containsOnly("UNSURE");
        Until.holds(() -> jira.issues(items.word()) == 3);
        jira.pass("PT10S");
        jira.run("issue-creation");
        assertOneIssueEach(items, 1);
    }

    @Test
    public void jirasWishToWaitHoldsForAllOfThem() {
        Items items = jira.items(3);
        jira.faultOnce(JiraSide.BULK, "\"mode\":\"status\",\"status\":429,\"headers\":{\"Retry-After\":\"60\"}");

        Answer answer = items.askForAll();
        Answer soon = items.askForAll();

        assertThat(answer.json().findValuesAsText("state")).containsOnly("REQUESTED");
        assertThat(answer.json().findValuesAsText("message")).hasSize(3).allSatisfy(message -> assertThat(message)
                .contains("on its way"));
        assertThat(soon.header("X-Sandbox-Jira")).isEqualTo("0");
        jira.pass("PT2M");
        jira.run("issue-creation");
        assertOneIssueEach(items, 2);
    }

    @Test
    public void whoHasNotAuthorisedIsAskedToAndNothingIsKept() {
        Items items = jira.items(3);
        jira.revoke("maya");

        Answer answer = items.askForAll();

        assertThat(answer.status()).as(answer.body()).isEqualTo(401);
        assertThat(answer.json().get("authorisationUri").asText()).startsWith("http");
        assertThat(items.states()).containsOnly("");
        jira.authorise("maya");
        items.askForAll();
        assertOneIssueEach(items, 1);
    }

    @Test
    public void aForbiddingJiraIsQuotedForEachAndMayBeAskedAgain() {
        Items items = jira.items(2);
        jira.faultOnce(
                JiraSide.BULK,
                "\"mode\":\"status\",\"status\":403,\"body\":\"{\\\"errorMessages\\\":[\\\"Licence expired.\\\"]}\"");

        Answer answer = items.askForAll();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValuesAsText("state")).containsOnly("FAILED");
        assertThat(answer.json().findValuesAsText("message")).containsOnly("Licence expired.");
        items.askForAll();
        assertOneIssueEach(items, 2);
    }

    @Test
    public void aHundredAndTwentyItemsGoInThreeRequestsAndALostOneLosesNothing() {
        Items items = jira.items(120);
        jira.faultOnce(JiraSide.BULK, "\"mode\":\"reset-after\"");

        Answer answer = items.askForAll();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        jira.pass("PT1M");
        jira.run("issue-creation");
        assertThat(items.ids()).hasSize(120);
        assertOneIssueEach(items, 3);
    }

    private void staysOpen(String fault) {
        Items items = jira.items(3);
        jira.faultOnce(JiraSide.BULK, fault);

        Answer answer = items.askForAll();
        items.askForAll();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().findValuesAsText("state")).containsOnly("UNSURE");
        for (int i = 0; i < 7; i++) {
            jira.pass("PT21M");
            jira.run("issue-creation");
        }
        assertThat(jira.issues(items.word())).isZero();
        items.pair()
                .lead()
                .post(
                        Pair.REST + "/pages/" + items.pageId() + "/issues",
                        items.wishForAll().replaceFirst("\\{", "{\"again\":true,"));
        assertThat(Set.copyOf(items.states())).containsExactly("LINKED");
        assertThat(jira.issues(items.word())).isEqualTo(3);
    }

    private void assertOneIssueEach(Items items, int received) {
        assertThat(Set.copyOf(items.states())).containsExactly("LINKED");
        assertThat(jira.issues(items.word())).isEqualTo(items.ids().size());
        assertThat(jira.requests(JiraSide.BULK).size()).isEqualTo(received);
        assertThat(items.actions())
                .allSatisfy(item -> assertThat(item.at("/issue/summary").asText())
                        .isEqualTo(item.get("text").asText()));
    }
}
