package org.oneonone.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.sandbox.RunningJira.create;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.sandbox.RunningJira;
import org.oneonone.sandbox.RunningJira.Answer;

public class JqlTest {
    @Rule
    public final RunningJira jira = new RunningJira();

    @Before
    public void makeIssues() {
        jira.post("maya", "/rest/api/2/issue", create("OPS", "\"summary\":\"Buy cake\",\"labels\":[\"one-on-one\"]"));
        jira.post(
                "maya",
                "/rest/api/2/issue",
                create("OPS", "\"summary\":\"Eat cake\",\"assignee\":{\"name\":\"ravi\"}"));
        jira.post(
                "maya",
                "/rest/api/2/issue",
                create("STRICT", "\"summary\":\"Bill\",\"customfield_10010\":{\"value\":\"CC-100\"}"));
        jira.post("maya", "/rest/api/2/issue/OPS-2/transitions", "{\"transition\":{\"id\":\"31\"}}");
    }

    @Test
    public void comparesFields() {
        assertThat(keys("ravi", "project = ops ORDER BY key")).containsExactly("OPS-1", "OPS-2");
        assertThat(keys("ravi", "key in (OPS-2, strict-1) order by key desc")).containsExactly("STRICT-1", "OPS-2");
        assertThat(keys("ravi", "labels = \"one-on-one\"")).containsExactly("OPS-1");
        assertThat(keys("ravi", "labels = one")).isEmpty();
        assertThat(keys("ravi", "labels not in (other)")).containsExactly("OPS-1");
        assertThat(keys("ravi", "status in ('To Do', \"In Progress\") and project = OPS"))
                .containsExactly("OPS-1");
        assertThat(keys("maya", "project = STRICT and reporter = currentUser()"))
                .containsExactly("STRICT-1");
        assertThat(keys("ravi", "reporter = currentUser()")).isEmpty();
        assertThat(keys("ravi", "reporter = 'currentUser()'")).isEmpty();
        assertThat(keys("ravi", "project != OPS and status != Done")).containsExactly("STRICT-1");
    }

    @Test
    public void refusesWhatItLeavesOutInsteadOfMisreadingIt() {
        for (String jql : List.of(
                "project = STRICT OR project = OPS",
                "NOT project = STRICT",
                "(project = OPS)",
                "updated = -5m",
                "updated in (-5m)",
                "labels > one",
                "key >= OPS-1",
                "updated > now()")) {
            assertThat(search("maya", jql, false).body()).as(jql).contains("Error in the JQL Query");
        }
        assertThat(search("maya", "resolved > -5m", true).body()).contains("Field 'resolved' does not exist");
    }

    @Test
    public void aPeriodCountsFromTheServersNowWhateverTheZone() {
        pass(Duration.ofMinutes(20));
        rename("OPS-2");
        pass(Duration.ofMinutes(14));

        for (String name : List.of("maya", "ravi", "ines")) {
            assertThat(keys(name, "updated >= \"-15m\"")).as(name).containsExactly("OPS-2");
            assertThat(keys(name, "updated >= -13m")).as(name).isEmpty();
            assertThat(keys(name, "project = OPS AND updated >= -1h order by key"))
                    .as(name)
                    .containsExactly("OPS-1", "OPS-2");
        }
        assertThat(keys("maya", "updated < -15m and project = OPS")).containsExactly("OPS-1");
        assertThat(keys("maya", "created >= \"-30m\"")).isEmpty();
        assertThat(keys("maya", "updated <= \"1d 2h\" and updated > \"-0w 0d 15m\""))
                .containsExactly("OPS-2");
    }

    @Test
    public void aMinuteIsReadInTheZoneOfWhoeverAsks() {
        jira.host().clock().travelTo(Instant.parse("2026-12-01T12:30:10Z"));
        rename("OPS-2");

        // The rename was at half past one in Berlin, when it is half past seven in New York.
        assertThat(keys("maya", "updated >= \"2026-12-01 13:00\"")).containsExactly("OPS-2");
        assertThat(keys("maya", "updated >= \"2026/12/01 13:30\"")).containsExactly("OPS-2");
        assertThat(keys("maya", "updated > \"2026-12-01 13:31\"")).isEmpty();
        assertThat(keys("ravi", "updated >= \"2026-12-01 13:00\"")).isEmpty();
        assertThat(keys("ravi", "updated >= \"2026-12-01 07:30\"")).containsExactly("OPS-2");
        assertThat(keys("ines", "updated < 2026-12-01 and updated >= 2026-11-30"))
                .isEmpty();
        assertThat(keys("ines", "updated >= 2026/12/1 and updated >= \"-1m\"")).containsExactly("OPS-2");
    }

    @Test
    public void whatIsNoMomentIsComplainedAbout() {
        for (String value : List.of("2026-12-01T09:00:00Z", "2026-02-30", "soon", "-15", "\"2026-12-01 9:00:00\"")) {
            assertThat(search("maya", "updated >= " + value, true).body())
                    .as(value)
                    .contains("Date value '" + value.replace("\"", "") + "' for field 'updated' is invalid");
            assertThat(search("maya", "updated >= " + value, false).json().path("issues"))
                    .as(value)
                    .isEmpty();
        }
    }

    private void pass(Duration time) {
        jira.host().clock().advance(time);
    }

    private void rename(String key) {
        assertThat(jira.send("maya", "PUT", "/rest/api/2/issue/" + key, "{\"fields\":{\"summary\":\"Bake cake\"}}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    public void showsNobodyWhatTheyMayNotBrowse() {
        assertThat(keys("olga", "order by key")).containsExactly("OPS-1", "OPS-2");
        assertThat(search("olga", "project = STRICT", true)
                        .json()
                        .at("/errorMessages/0")
                        .asText())
                .isEqualTo("The value 'STRICT' does not exist for the field 'project'.");
        assertThat(search("", "", false).json().path("total").asInt()).isZero();
    }

    @Test
    public void namesEveryMissingKeyWhenValidatingAndLeavesThemOutOtherwise() {
        String jql = "key in (OPS-1, OPS-99, STRICT-1, NOPE-1)";

        Answer validated = search("olga", jql, true);
        JsonNode lenient = search("olga", jql, false).json();

        assertThat(validated.status()).isEqualTo(400);
        assertThat(validated.json().path("errorMessages")).hasSize(3);
        assertThat(validated.body()).contains("An issue with key 'OPS-99' does not exist for field 'key'.");
        assertThat(lenient.path("issues")).hasSize(1);
        assertThat(lenient.at("/issues/0/key").asText()).isEqualTo("OPS-1");
    }

    @Test
    public void refusesQueriesItCannotRead() {
        for (String jql : List.of("project", "project =", "id in (1", "project = OPS OPS", "project = \"OPS")) {
            Answer refused = search("maya", jql, false);
            assertThat(refused.status()).as(jql).isEqualTo(400);
            assertThat(refused.body()).contains("Error in the JQL Query");
        }
        assertThat(search("maya", "colour = red", true).body())
                .contains("Field 'colour' does not exist or you do not have permission to view it.");
    }

    @Test
    public void refusesMembersAndTypesOfTheCloud() {
        assertThat(jira.post("maya", "/rest/api/2/search", "{\"jql\":\"\",\"nextPageToken\":\"x\"}")
                        .body())
                .contains("Unrecognized field \\\"nextPageToken\\\"");
        assertThat(jira.post("maya", "/rest/api/2/search", "{\"jql\":\"\",\"validateQuery\":\"warn\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    public void pagesAndSelectsFields() {
        String body = "{\"jql\":\"order by key\",\"startAt\":1,\"maxResults\":1,\"fields\":[\"status\"],"
                + "\"validateQuery\":false}";

        JsonNode page = jira.post("maya", "/rest/api/2/search", body).json();

        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("issues")).hasSize(1);
        assertThat(page.at("/issues/0/key").asText()).isEqualTo("OPS-2");
        assertThat(page.at("/issues/0/fields").size()).isEqualTo(1);
    }

    private Answer search(String name, String jql, boolean validates) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("jql", jql)
                .put("validateQuery", validates)
                .toString();
        return jira.post(name, "/rest/api/2/search", body);
    }

    private List<String> keys(String name, String jql) {
        Answer answer = search(name, jql, true);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("issues").findValues("key").stream()
                .map(JsonNode::asText)
                .filter(key -> key.matches("[A-Z]+-\\d+"))
                .toList();
    }
}
