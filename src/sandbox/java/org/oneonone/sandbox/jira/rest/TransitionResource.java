package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.data.FixedLists;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;

/** {@code /issue/…/transitions}: what this person may do with the issue now, and doing it. */
public record TransitionResource(JiraApi api) {
    private static final JsonNode NOTHING = Json.object();

    void register(Router<JiraCall, Answer> router) {
        router.add("GET /rest/api/2/issue/{}/transitions", this::list)
                .add("POST /rest/api/2/issue/{}/transitions", this::perform);
    }

    /** Where the person may move the issue, which is nowhere without the permission. */
    public List<JsonNode> possible(JiraCall call, Issue issue) {
        return StreamSupport.stream(FixedLists.TRANSITIONS.spliterator(), false)
                .filter(transition -> api.may(call, Permission.TRANSITION_ISSUES, issue))
                .filter(transition ->
                        !transition.path("to").equals(issue.fields().path("status")))
                .toList();
    }

    /** Whether the screen of this step asks for a resolution, which it then requires. */
    public boolean asksResolution(Issue issue, JsonNode transition) {
        return api.projects().byId(issue.projectId()).isStrict() && isDone(transition);
    }

    private static boolean isDone(JsonNode transition) {
        return transition.at("/to/statusCategory/key").asText().equals("done");
    }

    /** Moves the issue; the fields are those of the step's screen. */
    public void move(JiraCall call, Issue issue, String transitionId, JsonNode fields) {
        JsonNode transition = FixedLists.find(
                        FixedLists.TRANSITIONS, Json.object().put("id", transitionId))
                .orElseThrow(() -> new JiraRefusal(500, List.of("Internal server error"), Map.of()));
        if (!possible(call, issue).contains(transition)) {
            throw JiraRefusal.bad("It seems that you have tried to perform a workflow operation ("
                    + transition.path("name").asText() + ") that is not valid for the current state of this issue. The"
                    + " likely cause is that somebody has changed the issue recently, please look at the issue history"
                    + " for details.");
        }
        Optional<JsonNode> chosen = resolution(fields, asksResolution(issue, transition));
        Optional<JsonNode> otherwise =
                isDone(transition) ? Optional.of(FixedLists.RESOLUTIONS.get(0)) : Optional.empty();
        ObjectNode moved = issue.fields().deepCopy();
        moved.set("status", transition.path("to"));
        moved.set("resolution", chosen.or(() -> otherwise).orElse(moved.nullNode()));
        api.issues().change(issue, moved);
    }

    private static Optional<JsonNode> resolution(JsonNode fields, boolean isAsked) {
        Map<String, String> errors = new LinkedHashMap<>();
        fields.fieldNames().forEachRemaining(name -> {
            if (!isAsked || !name.equals("resolution")) {
                errors.put(name, JiraRefusal.notOnScreen(name));
            }
        });
        JsonNode wanted = fields.path("resolution");
        Optional<JsonNode> found = FixedLists.find(FixedLists.RESOLUTIONS, wanted);
        if (errors.isEmpty() && isAsked && found.isEmpty()) {
            errors.put(
                    "resolution",
                    wanted.isObject()
                            ? "Resolution name '" + wanted.path("name").asText() + "' is not valid"
                            : "Resolution is required.");
        }
        if (!errors.isEmpty()) {
            throw JiraRefusal.fields(errors);
        }
        return found;
    }

    private Answer list(JiraCall call) {
        Issue issue = api.requireIssue(call);
        boolean withFields = call.parameter("expand", "").contains("transitions.fields");
        ObjectNode json = Json.object().put("expand", "transitions");
        ArrayNode transitions = json.putArray("transitions");
        for (JsonNode possible : possible(call, issue)) {
            ObjectNode transition = possible.deepCopy();
            if (withFields) {
                transition.set("fields", asksResolution(issue, possible) ? screen() : NOTHING);
            }
            transitions.add(transition);
        }
        return Answer.json(200, json);
    }

    private static ObjectNode screen() {
        ObjectNode fields = Json.object();
        ObjectNode field = fields.putObject("resolution").put("required", true).put("name", "Resolution");
        field.putObject("schema").put("type", "resolution").put("system", "resolution");
        field.putArray("operations").add("set");
        field.set("allowedValues", FixedLists.RESOLUTIONS);
        return fields;
    }

    private Answer perform(JiraCall call) {
        Issue issue = api.requireIssue(call);
        ObjectNode body = Json.parse(call.body(), IssueResource.BEAN, Set.of("transition", "fields"));
        String transition = body.path("transition").path("id").asText();
        if (transition.isEmpty()) {
            throw JiraRefusal.bad("Missing 'transition' identifier");
        }
        move(call, issue, transition, body.path("fields"));
        return Answer.noContent();
    }
}
