package org.oneonone.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.sandbox.RunningJira.create;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.sandbox.RunningJira;

public class PermissionMatrixTest {
    @Rule
    public final RunningJira jira = new RunningJira();

    @Test
    public void teamWorksInOpsAndStrictAndLooksAtNoCreate() {
        for (String name : List.of("maya", "ravi", "ines", "tomo", "sam")) {
            assertThat(may(name, "OPS")).isEqualTo("browse create transition");
            assertThat(may(name, "STRICT")).isEqualTo("browse create transition");
            assertThat(may(name, "NOCREATE")).isEqualTo("browse");
        }
    }

    @Test
    public void outsiderLooksAtOpsOnlyAndAdministratorMayEverything() {
        assertThat(may("olga", "OPS")).isEqualTo("browse");
        assertThat(may("olga", "STRICT")).isEqualTo("absent");
        assertThat(may("olga", "NOCREATE")).isEqualTo("absent");
        assertThat(may("admin", "NOCREATE")).isEqualTo("browse create transition delete");
        assertThat(may("", "OPS")).isEqualTo("absent");
    }

    @Test
    public void listsTheProjectsThatThePersonSees() {
        assertThat(jira.get("maya", "/rest/api/2/project").json().findValuesAsText("key"))
                .containsExactly("NOCREATE", "OPS", "STRICT");
        assertThat(jira.get("olga", "/rest/api/2/project").json().findValuesAsText("key"))
                .containsExactly("OPS");
        assertThat(jira.get("", "/rest/api/2/project").json()).isEmpty();
    }

    @Test
    public void hidesIssuesFromThoseWhoMayNotBrowse() {
        String key = jira.post("admin", "/rest/api/2/issue", create("NOCREATE", "\"summary\":\"x\""))
                .json()
                .path("key")
                .asText();

        assertThat(jira.get("maya", "/rest/api/2/issue/" + key).status()).isEqualTo(200);
        assertThat(jira.get("olga", "/rest/api/2/issue/" + key).status()).isEqualTo(404);
        assertThat(jira.get("", "/rest/api/2/issue/" + key).status()).isEqualTo(401);
        assertThat(jira.send("maya", "DELETE", "/rest/api/2/issue/" + key, "").status())
                .isEqualTo(403);
        assertThat(jira.send("admin", "DELETE", "/rest/api/2/issue/" + key, "").status())
                .isEqualTo(204);
        assertThat(jira.get("maya", "/rest/api/2/issue/" + key).status()).isEqualTo(404);
    }

    @Test
    public void knowsWhoAsksAndSaysWrongPasswordsInHtml() {
        JsonNode me = jira.get("ines", "/rest/api/2/myself").json();
        RunningJira.Answer nobody = jira.get("nobody", "/rest/api/2/myself");

        assertThat(me.path("name").asText()).isEqualTo("ines");
        assertThat(me.path("timeZone").asText()).isEqualTo("Asia/Tokyo");
        assertThat(jira.get("", "/rest/api/2/myself").status()).isEqualTo(401);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.body()).startsWith("<html>");
    }

    @Test
    public void offersOnlyAssignablePeople() {
        List<String> names = jira.get("maya", "/rest/api/2/user/assignable/search?project=OPS&username=")
                .json()
                .findValuesAsText("name");

        assertThat(names).containsExactly("admin", "ines", "maya", "ravi", "sam", "tomo");
        assertThat(jira.get("maya", "/rest/api/2/user/assignable/search?project=OPS&username=RA")
                        .json())
                .hasSize(1);
    }

    @Test
    public void describesWhatCreatingNeeds() {
        String base = "/rest/api/2/issue/createmeta/";
        JsonNode types =
                jira.get("maya", base + "STRICT/issuetypes?maxResults=3").json();
        JsonNode fields = jira.get("maya", base + "STRICT/issuetypes/10002").json();

        assertThat(types.path("values").findValuesAsText("name")).containsExactly("Task", "Bug", "Story");
        assertThat(types.path("isLast").asBoolean()).isFalse();
        assertThat(fields.path("values"))
                .filteredOn(field -> field.path("fieldId").asText().equals("customfield_10010"))
                .first()
                .matches(field -> field.path("required").asBoolean()
                        && field.path("allowedValues").size() == 2);
        assertThat(jira.get("maya", base + "NOCREATE/issuetypes").status()).isEqualTo(400);
    }

    private String may(String name, String project) {
        RunningJira.Answer answer = jira.get(name, "/rest/api/2/mypermissions?projectKey=" + project);
        if (answer.status() != 200) {
            return "absent";
        }
        JsonNode permissions = answer.json().path("permissions");
        var may = new StringBuilder();
        for (String word : List.of("browse_projects", "create_issues", "transition_issues", "delete_issues")) {
            if (permissions.at("/" + word.toUpperCase() + "/havePermission").asBoolean()) {
                may.append(' ').append(word, 0, word.indexOf('_'));
            }
        }
        return may.toString().strip();
    }
}
