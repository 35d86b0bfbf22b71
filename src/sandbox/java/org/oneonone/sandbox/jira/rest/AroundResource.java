package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.oneonone.sandbox.jira.data.IssueType;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.data.Priority;
import org.oneonone.sandbox.jira.data.Resolution;
import org.oneonone.sandbox.jira.data.Status;
import org.oneonone.sandbox.jira.http.JiraAnswer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.jira.http.Router;

/** What lies around issues: projects, people, permissions, the fixed lists, the server itself. */
final class AroundResource {
    private static final int USER_LIMIT = 100;

    private final JiraApi api;

    AroundResource(JiraApi api) {
        this.api = api;
    }

    void register(Router router) {
        router.add("GET /rest/api/2/project", (call, first, second) -> projects(call))
                .add("GET /rest/api/2/project/{}", (call, key, second) -> project(call, key))
                .add("GET /rest/api/2/project/{}/securitylevel", (call, key, second) -> securityLevels(call, key))
                .add("GET /rest/api/2/mypermissions", (call, first, second) -> permissions(call))
                .add("GET /rest/api/2/myself", (call, first, second) -> myself(call))
                .add("GET /rest/api/2/user/assignable/search", (call, first, second) -> assignable(call))
                .add("GET /rest/api/2/priority", (call, first, second) -> priorities())
                .add("GET /rest/api/2/status", (call, first, second) -> statuses())
                .add("GET /rest/api/2/resolution", (call, first, second) -> resolutions())
                .add("GET /rest/api/2/serverInfo", (call, first, second) -> serverInfo());
    }

    private JiraAnswer projects(JiraCall call) {
        ArrayNode all = Json.array();
        api.projects()
                .visible(call.user())
                .forEach(project -> all.add(api.json().project(project)));
        return JiraAnswer.json(200, all);
    }

    private JiraAnswer project(JiraCall call, String idOrKey) {
        ObjectNode json = api.json().project(api.requireProject(call, idOrKey));
        ArrayNode types = json.putArray("issueTypes");
        Stream.of(IssueType.values()).forEach(type -> types.add(api.json().type(type)));
        return JiraAnswer.json(200, json);
    }

    private JiraAnswer securityLevels(JiraCall call, String idOrKey) {
        api.requireProject(call, idOrKey);
        ObjectNode json = Json.object();
        json.putArray("levels");
        return JiraAnswer.json(200, json);
    }

    /** Without a project: whether the person has the permission anywhere. */
    private JiraAnswer permissions(JiraCall call) {
        List<JiraProject> concerned = call.parameter("projectKey")
                .or(() -> call.parameter("projectId"))
                .map(key -> List.of(api.requireProject(call, key)))
                .or(() -> call.parameter("issueKey")
                        .or(() -> call.parameter("issueId"))
                        .map(key -> List.of(
                                api.projects().byId(api.requireIssue(call, key).projectId()))))
                .orElseGet(() -> api.projects().visible(call.user()));
        ObjectNode json = Json.object();
        ObjectNode permissions = json.putObject("permissions");
        for (Permission permission : Permission.values()) {
            boolean has = concerned.stream()
                    .anyMatch(project -> api.projects().allows(call.user(), permission, project.id()));
            permissions
                    .putObject(permission.name())
                    .put("id", String.valueOf(permission.ordinal() + 10))
                    .put("key", permission.name())
                    .put("name", permission.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .put("type", "PROJECT")
                    .put("havePermission", has);
        }
        return JiraAnswer.json(200, json);
    }

    private JiraAnswer myself(JiraCall call) {
        JiraUser user = call.requireUser();
        return JiraAnswer.json(200, api.json().person(user).put("locale", user.locale()));
    }

    private JiraAnswer assignable(JiraCall call) {
        call.requireUser();
        String project = call.parameter("project")
                .or(() -> call.parameter("issueKey")
                        .map(key -> String.valueOf(api.requireIssue(call, key).projectId())))
                .orElseThrow(() -> JiraRefusal.bad("A project or issue key is required."));
        long projectId = api.requireProject(call, project).id();
        ArrayNode all = Json.array();
        api.users().having(Permission.ASSIGNABLE_USER, projectId, call.parameter("username", "")).stream()
                .skip(call.number("startAt", 0))
                .limit(Math.min(call.number("maxResults", 50), USER_LIMIT))
                .forEach(user -> all.add(api.json().person(user)));
        return JiraAnswer.json(200, all);
    }

    private JiraAnswer priorities() {
        ArrayNode all = Json.array();
        Stream.of(Priority.values()).forEach(value -> all.add(api.json().choice("priority", value)));
        return JiraAnswer.json(200, all);
    }

    private JiraAnswer statuses() {
        ArrayNode all = Json.array();
        Stream.of(Status.values()).forEach(value -> all.add(api.json().status(value)));
        return JiraAnswer.json(200, all);
    }

    private JiraAnswer resolutions() {
        ArrayNode all = Json.array();
        Stream.of(Resolution.values()).forEach(value -> all.add(api.json().choice("resolution", value)));
        return JiraAnswer.json(200, all);
    }

    private JiraAnswer serverInfo() {
        ObjectNode json = Json.object().put("baseUrl", api.baseUrl()).put("version", "10.3.6");
        json.putArray("versionNumbers").add(10).add(3).add(6);
        return JiraAnswer.json(
                200,
                json.put("deploymentType", "Server")
                        .put("buildNumber", 10_030_006)
                        .put("serverTitle", "Sandbox Jira"));
    }
}
