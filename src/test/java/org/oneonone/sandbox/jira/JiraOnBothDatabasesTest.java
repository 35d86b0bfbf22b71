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

        jira.send("maya", "PUT", path + "/properties/p", "{\"item\":1}");
        jira.post("maya", path + "/remotelink", "{\"object\":{\"url\":\"http://wiki\",\"title\":\"Page\"}}");
        jira.send("ravi", "PUT", path, "{\"fields\":{\"duedate\":\"2026-12-24\",\"assignee\":null}}");
        jira.post("ravi", path + "/transitions", "{\"transition\":{\"id\":\"21\"}}");
        JsonNode issue =
                jira.get("maya", path + "?properties=*all&expand=changelog").json();

        assertThat(issue.at("/fields/duedate").asText()).isEqualTo("2026-12-24");
        assertThat(issue.at("/fields/assignee").isNull()).isTrue();
        assertThat(issue.at("/fields/status/name").asText()).isEqualTo("In Progress");
        assertThat(issue.at("/properties/p/item").asInt()).isOne();
        assertThat(issue.at("/changelog/total").asInt()).isEqualTo(3);
        assertThat(jira.send("admin", "DELETE", path, "").status()).isEqualTo(204);
    }

    @Test
    public void searchesWithEveryKindOfClause() {
        jira.task("maya", "one cake");
        for (String jql : List.of(
                "id in (OPS-1) and project in (OPS) and labels not in (x) and updated >= -1h order by updated desc",
                "assignee is empty and text ~ cake and statusCategory != Done and due is empty",
                "issuetype = Task and priority = Medium and resolution is empty and created < \"2999-01-01 10:00\"",
                "issue in issuesWithRemoteLinksByGlobalId(x) or reporter = maya",
                "NOT (duedate < 2026-01-01 and summary !~ cake) order by due, assignee, project, key desc")) {
            JsonNode found = jira.post("maya", "/rest/api/2/search", "{\"jql\":\"" + jql.replace("\"", "\\\"") + "\"}")
                    .json();

            boolean isLabelless = jql.contains("labels not in");
            assertThat(found.path("total").asInt()).as(jql + found).isEqualTo(isLabelless ? 0 : 1);
        }
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
