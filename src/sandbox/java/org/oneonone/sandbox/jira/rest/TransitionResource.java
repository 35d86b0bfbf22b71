package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.sandbox.jira.data.Choice;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.data.Resolution;
import org.oneonone.sandbox.jira.data.Status;
import org.oneonone.sandbox.jira.http.JiraAnswer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.jira.http.Router;

/** {@code /issue/…/transitions}: what this person may do with the issue now, and doing it. */
public final class TransitionResource {
    private final JiraApi api;

    public TransitionResource(JiraApi api) {
        this.api = api;
    }

    void register(Router router) {
        router.add("GET /rest/api/2/issue/{}/transitions", (call, id, second) -> list(call, id))
                .add("POST /rest/api/2/issue/{}/transitions", (call, id, second) -> perform(call, id));
    }

    /** Where the person may move the issue; nowhere without the permission. */
    public List<Status> possible(JiraCall call, Issue issue) {
        return api.may(call, Permission.TRANSITION_ISSUES, issue)
                ? Stream.of(Status.values())
                        .filter(status -> status != issue.fields().status())
                        .toList()
                : List.of();
    }

    /** Whether the screen of this step asks for a resolution, which it then requires. */
    public static boolean asksResolution(JiraProject project, Status to) {
        return project.isStrict() && to == Status.DONE;
    }

    /** Moves the issue; the resolution is looked at only where the screen has one. */
    public void move(JiraCall call, Issue issue, Status to, Optional<Resolution> resolution) {
        if (!possible(call, issue).contains(to)) {
            throw JiraRefusal.bad("It seems that you have tried to perform a workflow operation (" + to.label()
                    + ") that is not valid for the current state of this issue. The likely cause is that somebody has"
                    + " changed the issue recently, please look at the issue history for details.");
        }
        if (asksResolution(api.projects().byId(issue.projectId()), to) && resolution.isEmpty()) {
            throw JiraRefusal.fields(Map.of("resolution", "Resolution is required."));
        }
        api.issues()
                .change(
                        issue,
                        issue.fields().moved(to, resolution),
                        call.requireUser().name());
    }

    private JiraAnswer list(JiraCall call, String id) {
        Issue issue = api.requireIssue(call, id);
        JiraProject project = api.projects().byId(issue.projectId());
        boolean withFields = call.parameter("expand", "").contains("transitions.fields");
        ObjectNode json = Json.object().put("expand", "transitions");
        ArrayNode transitions = json.putArray("transitions");
        for (Status status : possible(call, issue)) {
            ObjectNode transition =
                    transitions.addObject().put("id", status.transition()).put("name", status.label());
            transition.set("to", api.json().status(status));
            if (withFields) {
                transition.set("fields", screen(project, status));
            }
        }
        return JiraAnswer.json(200, json);
    }

    private ObjectNode screen(JiraProject project, Status to) {
        ObjectNode fields = Json.object();
        if (asksResolution(project, to)) {
            ObjectNode field =
                    fields.putObject("resolution").put("required", true).put("name", "Resolution");
            field.putObject("schema").put("type", "resolution").put("system", "resolution");
            field.putArray("operations").add("set");
            ArrayNode allowed = field.putArray("allowedValues");
            Stream.of(Resolution.values())
                    .forEach(reason -> allowed.add(api.json().choice("resolution", reason)));
        }
        return fields;
    }

    private JiraAnswer perform(JiraCall call, String id) {
        Issue issue = api.requireIssue(call, id);
        ObjectNode body = IssueCreation.body(Json.parse(call.body()));
        String transition = body.path("transition").path("id").asText();
        if (transition.isEmpty()) {
            throw JiraRefusal.bad("Missing 'transition' identifier");
        }
        Status to = Stream.of(Status.values())
                .filter(status -> status.transition().equals(transition))
                .findFirst()
                .orElseThrow(() -> new JiraRefusal(500, List.of("Internal server error"), Map.of()));
        move(call, issue, to, resolution(api.projects().byId(issue.projectId()), to, body.path("fields")));
        return JiraAnswer.noContent();
    }

    private static Optional<Resolution> resolution(JiraProject project, Status to, JsonNode fields) {
        Map<String, String> errors = new LinkedHashMap<>();
        fields.fieldNames().forEachRemaining(name -> {
            if (!name.equals("resolution") || !asksResolution(project, to)) {
                errors.put(name, JiraRefusal.notOnScreen(name));
            }
        });
        JsonNode wanted = fields.path("resolution");
        Optional<Resolution> found = wanted.has("id")
                ? Choice.byId(Resolution.values(), wanted.get("id").asText())
                : Choice.byLabel(Resolution.values(), wanted.path("name").asText());
        if (errors.isEmpty() && wanted.isObject() && found.isEmpty()) {
            errors.put("resolution", "Resolution name '" + wanted.path("name").asText() + "' is not valid");
        }
        if (!errors.isEmpty()) {
            throw JiraRefusal.fields(errors);
        }
        return found;
    }
}
