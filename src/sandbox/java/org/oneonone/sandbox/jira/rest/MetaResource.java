package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.sandbox.jira.data.Choice;
import org.oneonone.sandbox.jira.data.IssueType;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.data.Priority;
import org.oneonone.sandbox.jira.http.JiraAnswer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.jira.http.Router;

/** {@code /issue/createmeta}: what creating an issue needs. */
final class MetaResource {
    /** Id of the first option of the cost centre. */
    static final int FIRST_OPTION = 10_020;

    private static final int DEFAULT_LIMIT = 50;

    private final JiraApi api;

    MetaResource(JiraApi api) {
        this.api = api;
    }

    void register(Router router) {
        router.add("GET /rest/api/2/issue/createmeta/{}/issuetypes", (call, project, second) -> types(call, project))
                .add("GET /rest/api/2/issue/createmeta/{}/issuetypes/{}", this::fields);
    }

    private JiraAnswer types(JiraCall call, String idOrKey) {
        require(call, idOrKey);
        List<ObjectNode> types =
                Stream.of(IssueType.values()).map(api.json()::type).toList();
        return paged(call, types);
    }

    private JiraAnswer fields(JiraCall call, String idOrKey, String typeId) {
        JiraProject project = require(call, idOrKey);
        IssueType type = Choice.byId(IssueType.values(), typeId)
                .orElseThrow(() -> JiraRefusal.bad("The issue type '" + typeId + "' does not exist in the project."));
        List<ObjectNode> fields = new ArrayList<>();
        fields.add(field("summary", "Summary", "string", true, false));
        ObjectNode issueType = field("issuetype", "Issue Type", "issuetype", true, false);
        issueType.putArray("allowedValues").add(api.json().type(type));
        fields.add(issueType);
        ObjectNode itself = field("project", "Project", "project", true, false);
        itself.putArray("allowedValues").add(api.json().project(project));
        fields.add(itself);
        fields.add(field("description", "Description", "string", false, false));
        ObjectNode assignee = field("assignee", "Assignee", "user", false, false);
        fields.add(assignee.put(
                "autoCompleteUrl", api.baseUrl() + "/rest/api/latest/user/assignable/search?issueKey=null&username="));
        ObjectNode priority = field("priority", "Priority", "priority", false, true);
        ArrayNode priorities = priority.putArray("allowedValues");
        Stream.of(Priority.values()).forEach(value -> priorities.add(api.json().choice("priority", value)));
        fields.add(priority);
        fields.add(field("labels", "Labels", "array", false, false));
        fields.add(field("duedate", "Due Date", "date", false, false));
        if (type == IssueType.SUB_TASK) {
            fields.add(field("parent", "Parent", "issuelink", true, false));
        }
        if (project.isStrict()) {
            fields.add(costCentre());
        }
        return paged(call, fields);
    }

    private ObjectNode costCentre() {
        ObjectNode field = field(JiraProject.COST_CENTRE, "Cost centre", "option", true, false);
        field.putObject("schema")
                .put("type", "option")
                .put("custom", "com.atlassian.jira.plugin.system.customfieldtypes:select")
                .put("customId", 10_010);
        ArrayNode allowed = field.putArray("allowedValues");
        for (int i = 0; i < JiraProject.COST_CENTRES.size(); i++) {
            allowed.addObject()
                    .put("self", api.baseUrl() + "/rest/api/2/customFieldOption/" + (FIRST_OPTION + i))
                    .put("id", String.valueOf(FIRST_OPTION + i))
                    .put("value", JiraProject.COST_CENTRES.get(i))
                    .put("disabled", false);
        }
        return field;
    }

    private static ObjectNode field(String id, String name, String type, boolean isRequired, boolean hasDefault) {
        ObjectNode field = Json.object().put("required", isRequired);
        ObjectNode schema = field.putObject("schema").put("type", type);
        if (type.equals("array")) {
            schema.put("items", "string");
        }
        schema.put("system", id);
        field.put("name", name).put("fieldId", id).put("hasDefaultValue", hasDefault);
        field.putArray("operations").add("set");
        return field;
    }

    /** A project that the person cannot see or create in is a bad request here, not an absent thing. */
    private JiraProject require(JiraCall call, String idOrKey) {
        Optional<JiraProject> project = api.projects().visible(call.user(), idOrKey);
        return project.filter(seen -> api.projects().allows(call.user(), Permission.CREATE_ISSUES, seen.id()))
                .orElseThrow(() -> JiraRefusal.bad("The project with id or key '" + idOrKey
                        + "' does not exist or you do not have permission to create issues in it."));
    }

    private static JiraAnswer paged(JiraCall call, List<ObjectNode> all) {
        int start = call.number("startAt", 0);
        int limit = call.number("maxResults", DEFAULT_LIMIT);
        ObjectNode page =
                Json.object().put("maxResults", limit).put("startAt", start).put("total", all.size());
        page.put("isLast", start + limit >= all.size());
        ArrayNode values = page.putArray("values");
        List<? extends JsonNode> some = all.stream().skip(start).limit(limit).toList();
        values.addAll(some);
        return JiraAnswer.json(200, page);
    }
}
