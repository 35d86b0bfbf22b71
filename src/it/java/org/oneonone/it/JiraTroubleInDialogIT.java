package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** Jira fails while the creation dialog asks what it needs to know. */
public class JiraTroubleInDialogIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final String HTML = "\"mode\":\"status\",\"body\":\"<html><h1>Proxy error</h1></html>\",\"status\":";

    @Rule
    public final JiraSide jira = new JiraSide(SANDBOX, "maya");

    private final Caller maya = SANDBOX.as("maya");
    private List<String> questions;

    @Before
    public void knowTheQuestions() {
        String site = REST + "/jira/"
                + maya.get(REST + "/jira/links").json().at("/results/0/id").asText();
        String types = site + "/projects/OPS/issuetypes";
        String fields = types + "/" + maya.get(types).json().at("/results/0/id").asText() + "/fields";
        questions = List.of(site + "/me", site + "/projects", types, fields);
        questions.forEach(question -> assertThat(maya.get(question).status()).isEqualTo(200));
    }

    @Test
    public void aJiraThatIsAwayIsSaidToBeAway() {
        each("\"mode\":\"down\"", JiraTroubleInDialogIT::assertAway);
    }

    @Test
    public void aBrokenConnectionIsSaidToBeAway() {
        each("\"mode\":\"reset-before\"", JiraTroubleInDialogIT::assertAway);
    }

    @Test
    public void aServerErrorIsSaidToBeAway() {
        each("\"mode\":\"status\",\"status\":500", JiraTroubleInDialogIT::assertAway);
    }

    @Test
    public void anErrorPageIsSaidToBeAwayAndNotQuoted() {
        each(HTML + "502", JiraTroubleInDialogIT::assertAway);
    }

    @Test
    public void aPageInPlaceOfAnAnswerIsSaidToBeAwayAndNotQuoted() {
        each(HTML + "200", JiraTroubleInDialogIT::assertAway);
    }

    @Test
    public void aRevokedPermissionLeadsToJiraAgain() {
        each("\"mode\":\"status\",\"status\":401", answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json().get("authorisationUri").asText()).startsWith("http");
            assertThat(answer.header("WWW-Authenticate")).startsWith("OAuth realm=\"http");
            assertThat(answer.json().get("message").asText()).contains("permission");
        });
    }

    @Test
    public void aForbiddenQuestionIsASentence() {
        each("\"mode\":\"status\",\"status\":403", answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().get("message").asText()).contains("Jira refused");
        });
    }

    @Test
    public void jirasWishToWaitIsPassedOn() {
        each("\"mode\":\"status\",\"status\":429,\"headers\":{\"Retry-After\":\"60\"}", answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 61);
            assertThat(answer.json().get("message").asText()).contains("try again");
        });
    }

    @Test
    public void aSlowJiraKeepsNobodyLongerThanTheTimeOut() {
        jira.fault(null, "\"mode\":\"slow\"");

        ExecutorService people = Executors.newFixedThreadPool(questions.size());
        List<CompletableFuture<Answer>> answers = questions.stream()
                .map(question -> CompletableFuture.supplyAsync(
                        () -> JiraSide.within(Duration.ofSeconds(25), () -> maya.get(question)), people))
                .toList();
        people.shutdown();

        answers.forEach(answer -> assertAway(answer.join()));
    }

    @Test
    public void afterFiveFailuresJiraIsLeftAloneForAWhileAndThenAskedAgain() {
        jira.fault(null, "\"mode\":\"down\"");

        for (int i = 0; i < 8; i++) {
            assertAway(maya.get(questions.get(0)));
        }
        assertThat(jira.hits()).isEqualTo(5);
        jira.mend();
        Answer soon = maya.get(questions.get(0));
        jira.pass("PT11S");
        Answer later = maya.get(questions.get(0));

        assertAway(soon);
        assertThat(soon.header("X-Sandbox-Jira")).isEqualTo("0");
        assertThat(later.status()).as(later.body()).isEqualTo(200);
        assertThat(maya.get(questions.get(1)).status()).isEqualTo(200);
    }

    private void each(String fault, Consumer<Answer> expected) {
        jira.fault(null, fault);
        for (String question : questions) {
            expected.accept(JiraSide.within(Duration.ofSeconds(25), () -> maya.get(question)));
        }
    }

    private static void assertAway(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.json().get("message").asText())
                .isEqualTo("Jira does not answer at the moment. Please try again in a minute.");
    }
}
