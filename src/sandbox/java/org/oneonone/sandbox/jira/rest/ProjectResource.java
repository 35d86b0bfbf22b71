package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.StreamSupport;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.data.FixedLists;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;

/** What lies around issues: projects, what creating in them needs, who may do what, and who asks. */
record ProjectResource(JiraApi api) {
    private static final int USERS = 50;

    void register(Router<JiraCall, Answer> router) {
        router.add("GET /rest/api/2/project", this::projects)
                .add("GET /rest/api/2/mypermissions", this::permissions)
                .add("GET /rest/api/2/myself", this::myself)
                .add("GET /rest/api/2/user/assignable/search", this::assignable)
                .add("GET /rest/api/2/issue/createmeta/{}/issuetypes", this::types)
                .add("GET /rest/api/2/issue/createmeta/{}/issuetypes/{}", this::fields);
    }

    private Answer projects(JiraCall call) {
        ArrayNode all = Json.array();
        api.projects().visible(call.user()).forEach(project -> all.add(project.json()));
        return Answer.json(200, all);
    }

    /** Without a project: whether the person has the permission anywhere. */
    private Answer permissions(JiraCall call) {
        var concerned = call.parameter("projectKey").stream()
                .map(key -> api.requireProject(call, key))
                .toList();
        var projects = concerned.isEmpty() ? api.projects().visible(call.user()) : concerned;
        ObjectNode json = Json.object();
        ObjectNode permissions = json.putObject("permissions");
        for (Permission permission : Permission.values()) {
            boolean has =
                    projects.stream().anyMatch(project -> api.projects().allows(call.user(), permission, project.id()));
            permissions
                    .putObject(permission.name())
                    .put("key", permission.name())
                    .put("type", "PROJECT")
                    .put("havePermission", has);
        }
        return Answer.json(200, json);
    }

    private Answer myself(JiraCall call) {
        JiraUser user = call.requireUser();
        return Answer.json(200, user.json().put("locale", user.locale()));
    }

    private Answer assignable(JiraCall call) {
        call.requireUser();
        String project =
                call.parameter("project").orElseThrow(() -> JiraRefusal.bad("A project or issue key is required."));
        ArrayNode all = Json.array();
        api.users().assignable(api.requireProject(call, project).id(), call.parameter("username", "")).stream()
                .limit(call.number("maxResults", USERS))
                .forEach(user -> all.add(user.json()));
        return Answer.json(200, all);
    }

    private Answer types(JiraCall call) {
        requireCreate(call);
        return paged(call, FixedLists.TYPES);
    }

    private Answer fields(JiraCall call) {
        JiraProject project = requireCreate(call);
        String typeId = call.gap(1);
        JsonNode type = FixedLists.find(FixedLists.TYPES, Json.object().put("id", typeId))
                .orElseThrow(() -> JiraRefusal.bad("The issue type '" + typeId + "' does not exist in the project."));
        ArrayNode fields = Json.array();
        fields.add(field("summary", "Summary", "string", true));
        fields.add(field("issuetype", "Issue Type", "issuetype", true))
                .add(field("project", "Project", "project", true))
                .add(field("description", "Description", "string", false))
                .add(field("assignee", "Assignee", "user", false));
        ObjectNode priority = field("priority", "Priority", "priority", false).put("hasDefaultValue", true);
        fields.add(priority.set("allowedValues", FixedLists.PRIORITIES));
        ObjectNode labels = field("labels", "Labels", "array", false);
        labels.withObject("/schema").put("items", "string");
        fields.add(labels).add(field("duedate", "Due Date", "date", false));
        if (type.path("subtask").asBoolean()) {
            fields.add(field("parent", "Parent", "issuelink", true));
        }
        if (project.isStrict()) {
            ObjectNode field = field(FixedLists.COST_CENTRE, "Cost centre", "option", true);
            field.withObject("/schema").put("custom", "com.atlassian.jira.plugin.system.customfieldtypes:select");
            fields.add(field.set("allowedValues", FixedLists.COST_CENTRES));
        }
        return paged(call, fields);
    }

    private static ObjectNode field(String id, String name, String type, boolean isRequired) {
        ObjectNode field = Json.object().put("required", isRequired);
        field.putObject("schema").put("type", type).put("system", id);
        field.put("name", name).put("fieldId", id).put("hasDefaultValue", false);
        field.putArray("operations").add("set");
        return field;
    }

    /** A project that the person cannot see or create in is a bad request here, not an absent thing. */
    private JiraProject requireCreate(JiraCall call) {
        String idOrKey = call.gap(0);
        return api.projects()
                .visible(call.user(), idOrKey)
                .filter(seen -> api.projects().allows(call.user(), Permission.CREATE_ISSUES, seen.id()))
                .orElseThrow(() -> JiraRefusal.bad("The project with id or key '" + idOrKey
                        + "' does not exist or you do not have permission to create issues in it."));
    }

    private static Answer paged(JiraCall call, JsonNode all) {
        int start = call.number("startAt", 0);
        int limit = call.number("maxResults", 50);
        ObjectNode page =
                Json.object().put("maxResults", limit).put("startAt", start).put("total", all.size());
        page.put("isLast", start + limit >= all.size());
        ArrayNode values = page.putArray("values");
        StreamSupport.stream(all.spliterator(), false).skip(start).limit(limit).forEach(values::add);
        return Answer.json(200, page);
    }
}
