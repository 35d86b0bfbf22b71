package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.http.JiraAnswer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.jira.http.Router;

/** {@code /issue}: create one or many, read, edit, delete. */
final class IssueResource {
    private final JiraApi api;
    private final IssueCreation creation;

    IssueResource(JiraApi api) {
        this.api = api;
        this.creation = new IssueCreation(api);
    }

    void register(Router router) {
        router.add("POST /rest/api/2/issue", (call, first, second) -> create(call))
                .add("POST /rest/api/2/issue/bulk", (call, first, second) -> createAll(call))
                .add("GET /rest/api/2/issue/{}", (call, id, second) -> read(call, id))
                .add("PUT /rest/api/2/issue/{}", (call, id, second) -> edit(call, id))
                .add("DELETE /rest/api/2/issue/{}", (call, id, second) -> delete(call, id));
    }

    private JiraAnswer create(JiraCall call) {
        Issue issue = creation.create(call, IssueCreation.body(Json.parse(call.body())));
        return JiraAnswer.json(201, api.json().created(issue));
    }

    /** Each for itself: what was made stays made; only if all fail is it a 400, with the same body. */
    private JiraAnswer createAll(JiraCall call) {
        JsonNode updates = Json.parse(
                        call.body(), "com.atlassian.jira.rest.v2.issue.IssuesUpdateBean", Set.of("issueUpdates"))
                .path("issueUpdates");
        ObjectNode answer = Json.object();
        ArrayNode made = answer.putArray("issues");
        ArrayNode failed = answer.putArray("errors");
        for (int i = 0; i < updates.size(); i++) {
            try {
                made.add(api.json().created(creation.create(call, IssueCreation.body(updates.get(i)))));
            } catch (JiraRefusal e) {
                ObjectNode failure = failed.addObject().put("status", e.status());
                failure.set("elementErrors", e.body());
                failure.put("failedElementNumber", i);
            }
        }
        return JiraAnswer.json(made.isEmpty() ? 400 : 201, answer);
    }

    private JiraAnswer read(JiraCall call, String idOrKey) {
        Issue issue = api.requireIssue(call, idOrKey);
        ObjectNode json = api.json().issue(issue, list(call.parameter("fields", "")));
        Optional<String> properties = call.parameter("properties");
        if (properties.isPresent()) {
            json.set("properties", PropertyResource.named(api, issue.id(), list(properties.get())));
        }
        if (list(call.parameter("expand", "")).contains("changelog")) {
            json.set("changelog", api.json().changelog(issue));
        }
        return JiraAnswer.json(200, json);
    }

    private JiraAnswer edit(JiraCall call, String idOrKey) {
        Issue issue = api.requireIssue(call, idOrKey);
        creation.edit(call, issue, IssueCreation.body(Json.parse(call.body())));
        return JiraAnswer.noContent();
    }

    private JiraAnswer delete(JiraCall call, String idOrKey) {
        Issue issue = api.requireIssue(call, idOrKey);
        if (!api.may(call, Permission.DELETE_ISSUES, issue)) {
            throw JiraRefusal.forbidden("You do not have permission to delete issues in this project.");
        }
        api.issues().delete(issue.id());
        return JiraAnswer.noContent();
    }

    static List<String> list(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
