package org.oneonone.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.sandbox.RunningJira.create;

import org.junit.Rule;
import org.junit.Test;
import org.oneonone.sandbox.RunningJira;
import org.oneonone.sandbox.jira.http.Fault;
import org.oneonone.sandbox.jira.http.Json;

public class FaultTest {
    private static final String CREATE = "/rest/api/2/issue";

    @Rule
    public final RunningJira jira = new RunningJira();

    @Test
    public void answersAStatusAsOftenAsSwitched() {
        fault("{'target':'jira','path':'POST /rest/api/2/issue','mode':'status','status':429,'times':1,"
                + "'headers':{'Retry-After':'7'},'body':'<h1>slow down</h1>'}");

        RunningJira.Answer refused = post();
        RunningJira.Answer bulk = jira.post("maya", CREATE + "/bulk", "{\"issueUpdates\":[]}");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.response().headers().firstValue("Retry-After")).contains("7");
        assertThat(refused.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/html");
        assertThat(bulk.status()).isEqualTo(400);
        assertThat(jira.server().faults().json().at("/0/remaining").asInt()).isZero();
        assertThat(post().status()).isEqualTo(201);
    }

    @Test
    public void resetsBeforeWithoutAndAfterWithAnIssue() {
        fault("{'target':'jira','path':'/rest/api/2/issue','mode':'reset-before','times':1}");
        fault("{'target':'jira','path':'POST /rest/api/2/issue','mode':'reset-after','times':1}");

        assertThatThrownBy(this::post).hasMessage("no answer");
        assertThat(issues()).isZero();
        assertThatThrownBy(this::post).hasMessage("no answer");
        assertThat(issues()).isOne();

        assertThat(jira.server().requests().json().findValuesAsText("status")).containsSequence("0", "200", "201");
    }

    @Test
    public void isDownForEverythingUntilSwitchedBack() {
        fault("{'target':'jira','mode':'down'}");

        assertThatThrownBy(this::post).hasMessage("no answer");
        assertThatThrownBy(() -> jira.get("maya", "/rest/api/2/myself")).hasMessage("no answer");
        assertThat(jira.server().faults().json().at("/0/remaining").isNull()).isTrue();
        jira.server().faults().clear();

        assertThat(post().status()).isEqualTo(201);
        assertThat(jira.server().requests().json()).hasSize(1);
    }

    @Test
    public void refusesNonsense() {
        for (String nonsense : new String[] {
            "{}",
            "{'target':'wiki','mode':'down'}",
            "{'target':'jira','mode':'sleepy'}",
            "{'target':'jira','mode':'status'}",
            "{'target':'jira','mode':'down','times':0}",
            "{'target':'jira','mode':'down','path':'issue'}",
            "{'target':'jira','mode':'down','colour':'red'}",
            "{'target':'jira','mode':'slow','delayMs':'long'}",
            "[]"
        }) {
            assertThatThrownBy(() -> fault(nonsense)).as(nonsense).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    public void writesDownEveryRequest() {
        post();

        var entry = jira.server().requests().json().get(0);

        assertThat(entry.path("method").asText()).isEqualTo("POST");
        assertThat(entry.path("path").asText()).isEqualTo(CREATE);
        assertThat(entry.path("user").asText()).isEqualTo("maya");
        assertThat(entry.path("body").asText()).contains("\"summary\"");
        assertThat(entry.path("answer").asText()).contains("OPS-1");
        assertThat(entry.path("status").asInt()).isEqualTo(201);
    }

    private void fault(String json) {
        jira.server().faults().add(Fault.read(Json.parse(json.replace('\'', '"'))));
    }

    private RunningJira.Answer post() {
        return jira.post("maya", CREATE, create("OPS", "\"summary\":\"x\""));
    }

    private int issues() {
        return jira.get("maya", "/rest/api/2/search?jql=project=OPS")
                .json()
                .path("total")
                .asInt();
    }
}
