package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.ClassRule;
import org.junit.Test;

public class StartIT {
    @ClassRule
    public static final SandboxRule SANDBOX = new SandboxRule();

    private static final String REST = "/rest/one-on-one/1.0";

    @Test
    public void isReadyWithThePluginEnabled() {
        var answer = SANDBOX.anonymous().get("/sandbox/ready");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/plugin/key").asText()).isEqualTo("org.oneonone.one-on-one");
        assertThat(answer.json().at("/confluence").asText()).isEqualTo(SANDBOX.confluenceUrl());
        assertThat(answer.json().at("/jira").asText()).isEqualTo(SANDBOX.jiraUrl());
    }

    @Test
    public void asksTheAnonymousToLogInBeforeAnyResourceRuns() {
        var answer = SANDBOX.anonymous().get(REST + "/series");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("statusCode").asInt()).isEqualTo(401);
    }

    @Test
    public void servesTheSameUnderLatest() {
        assertThat(SANDBOX.as("maya").get(REST + "/series").status()).isEqualTo(200);
        assertThat(SANDBOX.as("maya").get("/rest/one-on-one/latest/series").status())
                .isEqualTo(200);
        assertThat(SANDBOX.as("maya").get("/rest/one-on-one/0.9/series").status())
                .isEqualTo(404);
    }

    @Test
    public void refusesForms() {
        var maya = SANDBOX.as("maya");
        var request = maya.request(REST + "/series")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("kind=PEER"));

        assertThat(maya.send(request).status()).isEqualTo(415);
    }
}
