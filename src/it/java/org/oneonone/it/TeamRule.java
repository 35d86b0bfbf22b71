package org.oneonone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.it.Pair.REST;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.rules.ExternalResource;
import org.oneonone.it.Caller.Answer;

/** The settings and templates of the space TEAM are after each test as they were before it. */
final class TeamRule extends ExternalResource {
    private static final String SETTINGS = REST + "/spaces/TEAM/settings";
    private static final String SPACE = "?spaceKey=TEAM";

    private final SandboxRule sandbox;
    private String settings;
    private List<JsonNode> templates;

    TeamRule(SandboxRule sandbox) {
        this.sandbox = sandbox;
    }

    /** Changes the settings as sam, who administers the space. */
    void settings(String json) {
        Answer answer = sam().put(SETTINGS, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Gives a template another text. */
    void template(String key, String body) {
        ObjectNode whole = (ObjectNode) template(key);
        put(whole.put("body", body));
    }

    String body(String key) {
        return template(key).get("body").asText();
    }

    @Override
    protected void before() {
        settings = sam().get(SETTINGS).body();
        templates = new ArrayList<>();
        sam().get(REST + "/templates" + SPACE)
                .json()
                .findValuesAsText("key")
                .forEach(key -> templates.add(template(key)));
    }

    @Override
    protected void after() {
        settings(settings);
        templates.stream()
                .filter(before ->
                        !template(before.get("key").asText()).get("body").equals(before.get("body")))
                .forEach(this::put);
    }

    private void put(JsonNode whole) {
        ObjectNode change = ((ObjectNode) whole.deepCopy()).retain("name", "description", "body");
        Answer saved = sam().put(REST + "/templates/" + whole.get("key").asText() + SPACE, change.toString());
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }

    private JsonNode template(String key) {
        return sam().get(REST + "/templates/" + key + SPACE).json();
    }

    private Caller sam() {
        return sandbox.as("sam");
    }
}
