package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.ClassRule;
import org.junit.Test;
import org.oneonone.it.Caller.Answer;

/** What the jar links to is there in the running host; who may ask is only the system administrator. */
public class SelfCheckIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final String DIAGNOSTICS = Pair.REST + "/diagnostics";

    @Test
    public void theHostHasEveryMemberThatTheJarLinksTo() {
        Answer answer = SANDBOX.as("admin").get(DIAGNOSTICS);

        JsonNode check = answer.json().get("selfCheck");
        assertThat(check.get("checked").asInt()).isGreaterThan(150);
        assertThat(check.get("missing")).as(answer.body()).isEmpty();
    }

    @Test
    public void onlySystemAdministratorsSeeTheDiagnostics() {
        assertThat(SANDBOX.anonymous().get(DIAGNOSTICS).status()).isEqualTo(401);
        assertThat(SANDBOX.as("olga").get(DIAGNOSTICS).status()).isEqualTo(403);
        assertThat(SANDBOX.as("maya").get(DIAGNOSTICS).status()).isEqualTo(403);
        assertThat(SANDBOX.as("sam").get(DIAGNOSTICS).status()).isEqualTo(403);
        assertThat(SANDBOX.as("sam")
                        .get("/admin/plugins/one-on-one/diagnostics.action")
                        .body())
                .doesNotContain("linked-members");
    }
}
