package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;

/** {@code /issue/…/remotelink}: links from an issue to somewhere else. */
record RemoteLinkResource(JiraApi api) {
    private static final Set<String> MEMBERS = Set.of("globalId", "application", "relationship", "object");

    void register(Router<JiraCall, Answer> router) {
        router.add("GET /rest/api/2/issue/{}/remotelink", this::list)
                .add("POST /rest/api/2/issue/{}/remotelink", this::link);
    }

    private Answer list(JiraCall call) {
        ArrayNode all = Json.array();
        return Answer.json(200, all.addAll(api.links().of(api.requireIssue(call))));
    }

    private Answer link(JiraCall call) {
        Issue issue = api.requireIssue(call);
        if (!api.may(call, Permission.LINK_ISSUES, issue)) {
            throw JiraRefusal.forbidden("You do not have permission to link issues in this project.");
        }
        ObjectNode body = Json.parse(call.body(), "com.atlassian.jira.rest.v2.issue.RemoteIssueLinkBean", MEMBERS);
        check(body);
        Optional<String> globalId = Optional.ofNullable(body.path("globalId").textValue());
        boolean isNew = api.links().put(issue, globalId, body.toString());
        return Answer.json(isNew ? 201 : 200, Json.object());
    }

    private static void check(ObjectNode body) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String member : List.of("url", "title")) {
            if (body.path("object").path(member).asText().isBlank()) {
                errors.put(member, "'" + member + "' is required.");
            }
        }
        if (body.path("globalId").asText().length() > 255) {
            errors.put("globalId", "'globalId' must be at most 255 characters.");
        }
        if (!errors.isEmpty()) {
            throw JiraRefusal.fields(errors);
        }
    }
}
