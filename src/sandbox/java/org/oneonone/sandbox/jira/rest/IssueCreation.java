package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oneonone.sandbox.jira.data.Choice;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.IssueFields;
import org.oneonone.sandbox.jira.data.IssueType;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;

/** Creates or changes one issue as a body says, with its properties, or refuses as Jira does. */
public final class IssueCreation {
    static final Set<String> MEMBERS = Set.of("transition", "fields", "update", "historyMetadata", "properties");
    static final String BEAN = "com.atlassian.jira.rest.v2.issue.IssueUpdateBean";

    private final JiraApi api;

    public IssueCreation(JiraApi api) {
        this.api = api;
    }

    public Issue create(JiraCall call, ObjectNode body) {
        JsonNode fields = body.path("fields");
        if (!fields.isObject()) {
            throw JiraRefusal.bad("one of 'fields' or 'update' required");
        }
        if (call.user().isEmpty()) {
            throw noneOnScreen(fields);
        }
        JiraProject project = project(call, fields.path("project"));
        IssueType type = type(fields.path("issuetype"));
        if (!api.projects().allows(call.user(), Permission.CREATE_ISSUES, project.id())) {
            throw noneOnScreen(fields);
        }
        IssueFields values = values(
                new FieldEdit(api, project, type),
                ((ObjectNode) fields).deepCopy().without(List.of("project", "issuetype")),
                body.path("update"));
        return api.database().inTransaction(() -> {
            Issue issue = api.issues().create(project, call.requireUser().name(), values);
            store(issue, body.path("properties"));
            return issue;
        });
    }

    public void edit(JiraCall call, Issue issue, JsonNode body) {
        if (!api.may(call, Permission.EDIT_ISSUES, issue)) {
            throw noneOnScreen(body.path("fields"));
        }
        IssueFields values = values(FieldEdit.of(api, issue), body.path("fields"), body.path("update"));
        api.database().inTransaction(() -> {
            api.issues().change(issue, values, call.requireUser().name());
            store(issue, body.path("properties"));
            return issue;
        });
    }

    private void store(Issue issue, JsonNode properties) {
        properties.forEach(property -> {
            String value = property.path("value").toString();
            PropertyResource.check(property.path("key").asText(), value);
            PropertyResource.store(api, issue.id(), property.path("key").asText(), value);
        });
    }

    private static IssueFields values(FieldEdit edit, JsonNode fields, JsonNode update) {
        fields.fields().forEachRemaining(field -> edit.set(field.getKey(), field.getValue()));
        update.fields()
                .forEachRemaining(field -> field.getValue().forEach(change -> edit.update(field.getKey(), change)));
        edit.requireComplete();
        return edit.result();
    }

    /** What Jira says to somebody who may not create issues: it blames the fields. */
    static JiraRefusal noneOnScreen(JsonNode fields) {
        Map<String, String> errors = new LinkedHashMap<>();
        fields.fieldNames().forEachRemaining(name -> {
            if (!name.equals("project") && !name.equals("issuetype")) {
                errors.put(name, JiraRefusal.notOnScreen(name));
            }
        });
        return errors.isEmpty()
                ? JiraRefusal.bad("You do not have permission to create issues in this project.")
                : JiraRefusal.fields(errors);
    }

    private JiraProject project(JiraCall call, JsonNode project) {
        if (!project.isObject()) {
            throw JiraRefusal.fields(Map.of("project", "project is required"));
        }
        String idOrKey = project.path("id").asText(project.path("key").asText());
        return api.projects()
                .visible(call.user(), idOrKey)
                .orElseThrow(() -> JiraRefusal.fields(Map.of("project", "valid project is required")));
    }

    private static IssueType type(JsonNode type) {
        if (!type.isObject()) {
            throw JiraRefusal.fields(Map.of("issuetype", "issue type is required"));
        }
        Optional<IssueType> found = type.has("id")
                ? Choice.byId(IssueType.values(), type.get("id").asText())
                : Choice.byLabel(IssueType.values(), type.path("name").asText());
        return found.orElseThrow(() -> JiraRefusal.fields(Map.of("issuetype", "valid issue type is required")));
    }

    /** A create body, if it has none but the known members. */
    static ObjectNode body(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            throw JiraRefusal.bad("Can not deserialize instance of " + BEAN + " out of this token");
        }
        return Json.known(object, BEAN, MEMBERS);
    }
}
