package org.oneonone.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.sandbox.RunningJira.create;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.Rule;
import org.junit.Test;
import org.oneonone.sandbox.RunningJira;

public class TransitionTest {
    private static final String DONE = "{\"transition\":{\"id\":\"31\"}}";

    @Rule
    public final RunningJira jira = new RunningJira();

    @Test
    public void offersWhatThePersonMayDoNow() {
        String key = jira.task("maya", "x");
        String path = "/rest/api/2/issue/" + key + "/transitions";

        assertThat(jira.get("maya", path).json().path("transitions").findValuesAsText("name"))
                .contains("In Progress", "Done")
                .doesNotContain("To Do");
        assertThat(jira.get("olga", path).json().path("transitions")).isEmpty();
        assertThat(jira.post("olga", path, DONE).status()).isEqualTo(400);
    }

    @Test
    public void movesAnyToAnyAndSetsTheResolution() {
        String key = jira.task("maya", "x");
        String path = "/rest/api/2/issue/" + key;

        assertThat(jira.post("ravi", path + "/transitions", DONE).status()).isEqualTo(204);
        JsonNode done = jira.get("maya", path).json();
        assertThat(jira.post("ravi", path + "/transitions", DONE).status()).isEqualTo(400);
        assertThat(jira.post("ravi", path + "/transitions", DONE.replace("31", "99"))
                        .status())
                .isEqualTo(500);
        assertThat(jira.post("ravi", path + "/transitions", DONE.replace("31", "11"))
                        .status())
                .isEqualTo(204);

        assertThat(done.at("/fields/status/statusCategory/key").asText()).isEqualTo("done");
        assertThat(done.at("/fields/resolution/name").asText()).isEqualTo("Done");
        assertThat(jira.get("maya", path).json().at("/fields/resolution").isNull())
                .isTrue();
    }

    @Test
    public void asksForAResolutionInStrict() {
        String key = jira.post(
                        "maya",
                        "/rest/api/2/issue",
                        create("STRICT", "\"summary\":\"x\",\"customfield_10010\":{\"id\":\"10020\"}"))
                .json()
                .path("key")
                .asText();
        String path = "/rest/api/2/issue/" + key + "/transitions";

        JsonNode offered = jira.get("maya", path + "?expand=transitions.fields").json();
        RunningJira.Answer without = jira.post("maya", path, DONE);
        RunningJira.Answer with = jira.post(
                "maya", path, "{\"transition\":{\"id\":\"31\"},\"fields\":{\"resolution\":{\"name\":\"Won't Do\"}}}");

        assertThat(offered.at("/transitions/1/fields/resolution/required").asBoolean())
                .isTrue();
        assertThat(without.json().at("/errors/resolution").asText()).isEqualTo("Resolution is required.");
        assertThat(with.status()).isEqualTo(204);
    }

    @Test
    public void keepsOneRemoteLinkForEachGlobalId() {
        String path = "/rest/api/2/issue/" + jira.task("maya", "x") + "/remotelink";
        String link = "{\"globalId\":\"appId=a&pageId=1\",\"object\":{\"url\":\"http://wiki/1\",\"title\":\"Page\"}}";

        assertThat(jira.post("maya", path, link).status()).isEqualTo(201);
        assertThat(jira.post("maya", path, link.replace("/1", "/2")).status()).isEqualTo(200);
        assertThat(jira.post("olga", path, link).status()).isEqualTo(403);
        assertThat(jira.post("maya", path, "{\"object\":{}}").status()).isEqualTo(400);
        assertThat(jira.get("maya", path).json().findValuesAsText("url")).containsExactly("http://wiki/2");
    }
}
