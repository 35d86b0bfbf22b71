package org.oneonone.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.sandbox.RunningJira.create;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.sandbox.RunningJira;
import org.oneonone.sandbox.jira.http.Fault;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class JiraOnBothDatabasesTest {
    @Rule
    public final RunningJira jira;

    public JiraOnBothDatabasesTest(RealActiveObjects.Engine engine) {
        this.jira = new RunningJira(engine::open);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Test
    public void keepsAnIssueThroughItsLife() {
        String fields =
                "\"summary\":\"x\",\"labels\":[\"a\",\"b\"],\"assignee\":{\"name\":\"ravi\"},\"description\":null";
        String path = "/rest/api/2/issue/"
                + jira.post("maya", "/rest/api/2/issue", create("OPS", fields))
                        .json()
                        .path("id")
                        .asText();

        jira.post("maya", path + "/remotelink", "{\"object\":{\"url\":\"http://wiki\",\"title\":\"Page\"}}");
        jira.send("ravi", "PUT", path, "{\"fields\":{\"duedate\":\"2026-12-24\",\"assignee\":null}}");
        jira.post("ravi", path + "/transitions", "{\"transition\":{\"id\":\"21\"}}");
        JsonNode issue = jira.get("maya", path).json();
        JsonNode found = jira.get("maya", "/rest/api/2/search?jql=labels=b").json();

        assertThat(issue.at("/fields/duedate").asText()).isEqualTo("2026-12-24");
        assertThat(issue.at("/fields/assignee").isNull()).isTrue();
        assertThat(issue.at("/fields/status/name").asText()).isEqualTo("In Progress");
        assertThat(found.path("total").asInt()).isOne();
        assertThat(jira.send("admin", "DELETE", path, "").status()).isEqualTo(204);
    }

    @Test
    public void keepsFaultsAndTheLogOfRequests() {
        jira.server()
                .faults()
                .add(Fault.read(Json.parse("{\"target\":\"jira\",\"mode\":\"status\",\"status\":500,\"times\":1}")));

        assertThat(jira.get("maya", "/rest/api/2/myself").status()).isEqualTo(500);
        assertThat(jira.get("maya", "/rest/api/2/myself").status()).isEqualTo(200);
        assertThat(jira.server().requests().json()).hasSize(2);
        assertThat(jira.server().faults().json().at("/0/hits").asInt()).isOne();
    }
}
