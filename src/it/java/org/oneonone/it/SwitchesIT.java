package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Test;

public class SwitchesIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    @Test
    public void furtherNodeFollowsTheClockAndCanBeKilled() {
        var first = SANDBOX.anonymous();
        var started = first.post("/sandbox/nodes").json();
        var second = new Caller(started.get("confluence").asText(), Optional.of("maya"));

        Instant before =
                Instant.parse(first.get("/sandbox/clock").json().get("instant").asText());
        first.post("/sandbox/clock", "{\"advance\":\"PT1H\"}");
        Instant there =
                Instant.parse(second.get("/sandbox/clock").json().get("instant").asText());
        var links = second.get("/rest/one-on-one/1.0/jira/links").json();
        var killed = first.delete("/sandbox/nodes/" + started.get("node").asText());

        assertThat(Duration.between(before, there)).isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(links.at("/results/0/url").asText()).isEqualTo(SANDBOX.jiraUrl());
        assertThat(killed.status()).isEqualTo(204);
        assertThat(first.get("/sandbox/nodes").json().get("results")).hasSize(1);
    }

    @Test
    public void refusesNonsense() {
        var anybody = SANDBOX.anonymous();

        assertThat(anybody.post("/sandbox/clock", "{\"advance\":\"fortnight\"}").status())
                .isEqualTo(400);
        assertThat(anybody.post("/sandbox/faults", "{\"target\":\"jira\",\"mode\":\"angry\"}")
                        .status())
                .isEqualTo(400);
        assertThat(anybody.post("/sandbox/jira/authorise", "{\"user\":\"nobody\"}")
                        .status())
                .isEqualTo(400);
        assertThat(anybody.post("/sandbox/jobs/no-such-job/run").status()).isEqualTo(404);
        assertThat(anybody.delete("/sandbox/nodes/7").status()).isEqualTo(404);
    }

    @Test
    public void authorisingAndRevokingChangeWhatThePluginMayDo() {
        var ravi = SANDBOX.as("ravi");
        String me = "/rest/one-on-one/1.0/jira/"
                + ravi.get("/rest/one-on-one/1.0/jira/links")
                        .json()
                        .at("/results/0/id")
                        .asText() + "/me";

        SANDBOX.anonymous().post("/sandbox/jira/authorise", "{\"user\":\"ravi\"}");
        var granted = ravi.get(me);
        SANDBOX.anonymous().delete("/sandbox/jira/authorise?user=ravi");
        var revoked = ravi.get(me);

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.header("X-Sandbox-Jira")).isEqualTo("1");
        assertThat(revoked.status()).isEqualTo(401);
    }
}
