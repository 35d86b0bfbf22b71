package org.oneonone.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.sandbox.RunningJira.create;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.sandbox.RunningJira;
import org.oneonone.sandbox.RunningJira.Answer;

public class CreateIssueTest {
    @Rule
    public final RunningJira jira = new RunningJira();

    @Test
    public void createsAnIssueWithAllItsFieldsAndProperties() {
        String fields = "\"summary\":\"Send offer\",\"description\":\"text\",\"assignee\":{\"name\":\"ravi\"},"
                + "\"duedate\":\"2026-12-01\",\"priority\":{\"id\":\"2\"},\"labels\":[\"one-on-one\",\"b\"],\"security\":null";
        String body = create("OPS", fields)
                .replaceFirst("}$", ",\"properties\":[{\"key\":\"org.example\",\"value\":{\"item\":\"42\"}}]}");

        Answer created = jira.post("maya", "/rest/api/2/issue", body);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("key").asText()).isEqualTo("OPS-1");
        String id = created.json().path("id").asText();
        JsonNode issue = jira.get("ravi", "/rest/api/2/issue/" + id + "?properties=org.example")
                .json();
        assertThat(issue.at("/fields/summary").asText()).isEqualTo("Send offer");
        assertThat(issue.at("/fields/assignee/name").asText()).isEqualTo("ravi");
        assertThat(issue.at("/fields/assignee/key").asText()).startsWith("JIRAUSER");
        assertThat(issue.at("/fields/duedate").asText()).isEqualTo("2026-12-01");
        assertThat(issue.at("/fields/labels").toString()).isEqualTo("[\"one-on-one\",\"b\"]");
        assertThat(issue.at("/fields/status/statusCategory/key").asText()).isEqualTo("new");
        assertThat(issue.at("/properties/org.example/item").asText()).isEqualTo("42");
    }

    @Test
    public void findsAnIssueByKeyInAnyCaseAndSelectsFields() {
        String key = jira.task("maya", "one");

        JsonNode issue = jira.get("maya", "/rest/api/2/issue/" + key.toLowerCase() + "?fields=status,summary")
                .json();

        assertThat(issue.path("key").asText()).isEqualTo(key);
        assertThat(issue.path("fields").size()).isEqualTo(2);
        assertThat(issue.has("properties")).isFalse();
    }

    @Test
    public void blamesTheFieldsWhenThePersonMayNotCreate() {
        for (String[] attempt : new String[][] {{"maya", "NOCREATE"}, {"olga", "OPS"}, {"", "OPS"}}) {
            Answer refused = jira.post(attempt[0], "/rest/api/2/issue", create(attempt[1], "\"summary\":\"x\""));

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors/summary").asText())
                    .isEqualTo("Field 'summary' cannot be set. It is not on the appropriate screen, or unknown.");
        }
    }

    @Test
    public void hidesProjectsThatThePersonMayNotBrowse() {
        Answer refused = jira.post("olga", "/rest/api/2/issue", create("STRICT", "\"summary\":\"x\""));

        assertThat(refused.json().at("/errors/project").asText()).isEqualTo("valid project is required");
    }

    @Test
    public void namesEachWrongField() {
        String fields = "\"summary\":\"two\\nlines\",\"assignee\":{\"name\":\"olga\"},\"duedate\":\"1.12.2026\","
                + "\"labels\":[\"a b\"],\"priority\":{\"name\":\"Urgent\"},\"customfield_10010\":{\"value\":\"CC-100\"}";

        Answer refused = jira.post("maya", "/rest/api/2/issue", create("OPS", fields));

        assertThat(refused.status()).isEqualTo(400);
        JsonNode errors = refused.json().path("errors");
        assertThat(errors.path("summary").asText()).contains("newline");
        assertThat(errors.path("assignee").asText()).isEqualTo("User 'olga' cannot be assigned issues.");
        assertThat(errors.path("duedate").asText()).startsWith("Error parsing date string");
        assertThat(errors.path("labels").asText()).contains("contains spaces");
        assertThat(errors.path("priority").asText()).contains("not valid");
        assertThat(errors.path("customfield_10010").asText()).contains("not on the appropriate screen");
    }

    @Test
    public void wantsASummaryOfAtMost255Characters() {
        Answer absent = jira.post("maya", "/rest/api/2/issue", create("OPS", "\"labels\":[]"));
        Answer tooLong =
                jira.post("maya", "/rest/api/2/issue", create("OPS", "\"summary\":\"" + "x".repeat(256) + "\""));
        Answer longest =
                jira.post("maya", "/rest/api/2/issue", create("OPS", "\"summary\":\"" + "x".repeat(255) + "\""));

        assertThat(absent.json().at("/errors/summary").asText()).isEqualTo("You must specify a summary of the issue.");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(longest.status()).isEqualTo(201);
    }

    @Test
    public void requiresACostCentreInStrict() {
        Answer without = jira.post("maya", "/rest/api/2/issue", create("STRICT", "\"summary\":\"x\""));
        Answer with = jira.post(
                "maya",
                "/rest/api/2/issue",
                create("STRICT", "\"summary\":\"x\",\"customfield_10010\":{\"value\":\"CC-200\"}"));

        assertThat(without.json().at("/errors/customfield_10010").asText()).isEqualTo("Cost centre is required.");
        assertThat(with.status()).isEqualTo(201);
    }

    @Test
    public void makesWhatItCanOfABulkAndNumbersTheFailures() {
        String good = create("OPS", "\"summary\":\"good\"");
        String bad = create("OPS", "\"labels\":[\"x\"]");
        String forbidden = create("NOCREATE", "\"summary\":\"x\"");

        Answer partly = jira.post(
                "maya",
                "/rest/api/2/issue/bulk",
                "{\"issueUpdates\":[" + bad + "," + good + "," + forbidden + "," + good + "]}");
        Answer none = jira.post("maya", "/rest/api/2/issue/bulk", "{\"issueUpdates\":[" + bad + "]}");

        assertThat(partly.status()).isEqualTo(201);
        assertThat(partly.json().path("issues")).hasSize(2);
        assertThat(partly.json().path("errors").findValuesAsText("failedElementNumber"))
                .containsExactly("0", "2");
        assertThat(partly.json().at("/errors/0/elementErrors/errors/summary").asText())
                .contains("summary");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.json().path("issues")).isEmpty();
        assertThat(none.json().path("errors")).hasSize(1);
    }

    @Test
    public void refusesFormsUnknownMembersAndBrokenJson() {
        String body = create("OPS", "\"summary\":\"x\"");

        assertThat(jira.send("maya", "POST", "/rest/api/2/issue", body, "text/plain")
                        .status())
                .isEqualTo(403);
        assertThat(jira.send("maya", "POST", "/rest/api/2/issue", body, "application/xml")
                        .status())
                .isEqualTo(415);
        assertThat(jira.post("maya", "/rest/api/2/issue", "{").status()).isEqualTo(400);
        assertThat(jira.post("maya", "/rest/api/2/issue", "{\"field\":{}}").body())
                .contains("not marked as ignorable");
    }
}
