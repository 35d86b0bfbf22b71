package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.data.FixedLists;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;

/** {@code /issue}: create one or many, read, edit, delete. */
record IssueResource(JiraApi api) {
    static final String BEAN = "com.atlassian.jira.rest.v2.issue.IssueUpdateBean";

    private static final Set<String> MEMBERS = Set.of("fields", "properties");

    void register(Router<JiraCall, Answer> router) {
        router.add("POST /rest/api/2/issue", this::create)
                .add("POST /rest/api/2/issue/bulk", this::createAll)
                .add("GET /rest/api/2/issue/{}", this::read)
                .add("PUT /rest/api/2/issue/{}", this::edit)
                .add("DELETE /rest/api/2/issue/{}", this::delete);
    }

    private Answer create(JiraCall call) {
        return Answer.json(201, identity(api, create(call, Json.parse(call.body()))));
    }

    /** Each for itself: what was made stays made; only if all fail is it a 400, with the same body. */
    private Answer createAll(JiraCall call) {
        JsonNode updates = Json.parse(
                        call.body(), "com.atlassian.jira.rest.v2.issue.IssuesUpdateBean", Set.of("issueUpdates"))
                .path("issueUpdates");
        ObjectNode answer = Json.object();
        ArrayNode made = answer.putArray("issues");
        ArrayNode failed = answer.putArray("errors");
        for (int i = 0; i < updates.size(); i++) {
            try {
                made.add(identity(api, create(call, updates.get(i))));
            } catch (JiraRefusal e) {
                ObjectNode failure = failed.addObject().put("status", e.status());
                failure.set("elementErrors", e.body());
                failure.put("failedElementNumber", i);
            }
        }
        return Answer.json(made.isEmpty() ? 400 : 201, answer);
    }

    private Issue create(JiraCall call, JsonNode update) {
        JsonNode fields = Json.known(update, BEAN, MEMBERS).path("fields");
        if (!fields.isObject()) {
            throw JiraRefusal.bad("one of 'fields' or 'update' required");
        }
        if (call.user().isEmpty()) {
            throw noneOnScreen(fields);
        }
        JiraProject project = project(call, fields.path("project"));
        JsonNode type = FixedLists.find(FixedLists.TYPES, fields.path("issuetype"))
                .orElseThrow(() -> JiraRefusal.fields(Map.of("issuetype", "valid issue type is required")));
        if (!api.projects().allows(call.user(), Permission.CREATE_ISSUES, project.id())) {
            throw noneOnScreen(fields);
        }
        ObjectNode wanted = ((ObjectNode) fields).deepCopy().without(List.of("project", "issuetype"));
        ObjectNode values =
                FieldEdit.create(api, project, type, call.requireUser()).apply(wanted);
        ObjectNode properties = Json.object();
        for (JsonNode property : update.path("properties")) {
            properties.set(property.path("key").asText(), property.path("value"));
        }
        return api.issues().create(project, values, properties);
    }

    private JiraProject project(JiraCall call, JsonNode project) {
        String idOrKey = project.path("id").asText(project.path("key").asText());
        return api.projects()
                .visible(call.user(), idOrKey)
                .orElseThrow(() -> JiraRefusal.fields(
                        Map.of("project", project.isObject() ? "valid project is required" : "project is required")));
    }

    /** What Jira says to somebody who may not create or edit issues: it blames the fields. */
    private static JiraRefusal noneOnScreen(JsonNode fields) {
        Map<String, String> errors = new LinkedHashMap<>();
        fields.fieldNames().forEachRemaining(name -> errors.put(name, JiraRefusal.notOnScreen(name)));
        errors.keySet().removeAll(Set.of("project", "issuetype"));
        return errors.isEmpty()
                ? JiraRefusal.bad("You do not have permission to create issues in this project.")
                : JiraRefusal.fields(errors);
    }

    private Answer read(JiraCall call) {
        Issue issue = api.requireIssue(call);
        ObjectNode json = shown(api, issue, list(call.parameter("fields", "")));
        call.parameter("properties")
                .ifPresent(names ->
                        json.set("properties", issue.properties().deepCopy().retain(list(names))));
        return Answer.json(200, json);
    }

    private static List<String> list(String commaSeparated) {
        return Stream.of(commaSeparated.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Answer edit(JiraCall call) {
        Issue issue = api.requireIssue(call);
        JsonNode fields = Json.parse(call.body(), BEAN, Set.of("fields")).path("fields");
        if (!api.may(call, Permission.EDIT_ISSUES, issue)) {
            throw noneOnScreen(fields);
        }
        api.issues().change(issue, FieldEdit.of(api, issue).apply(fields));
        return Answer.noContent();
    }

    private Answer delete(JiraCall call) {
        Issue issue = api.requireIssue(call);
        if (!api.may(call, Permission.DELETE_ISSUES, issue)) {
            throw JiraRefusal.forbidden("You do not have permission to delete issues in this project.");
        }
        api.issues().delete(issue);
        return Answer.noContent();
    }

    /** The issue with the fields that were asked for, all without any. */
    static ObjectNode shown(JiraApi api, Issue issue, List<String> selection) {
        ObjectNode fields = issue.fields().deepCopy();
        fields.set("project", api.projects().byId(issue.projectId()).json());
        if (!selection.isEmpty() && !selection.contains("*all") && !selection.contains("*navigable")) {
            fields.retain(selection);
        }
        return identity(api, issue).set("fields", fields);
    }

    /** What creating answers. */
    private static ObjectNode identity(JiraApi api, Issue issue) {
        return Json.object()
                .put("id", String.valueOf(issue.id()))
                .put("key", issue.key())
                .put("self", api.baseUrl() + "/rest/api/2/issue/" + issue.id());
    }
}
