package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.data.JqlSearch;
import org.oneonone.sandbox.jira.data.JqlSyntaxException;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;

/** {@code /search}, by GET with the query alone and by POST. */
record SearchResource(JiraApi api) {
    private static final String BEAN = "com.atlassian.jira.rest.v2.search.SearchRequestBean";
    private static final Set<String> MEMBERS =
            Set.of("jql", "startAt", "maxResults", "fields", "validateQuery", "expand");
    private static final int HIGHEST_LIMIT = 1000;

    void register(Router<JiraCall, Answer> router) {
        router.add("GET /rest/api/2/search", call -> search(call, Json.object().put("jql", call.parameter("jql", ""))))
                .add("POST /rest/api/2/search", call -> search(call, Json.parse(call.body(), BEAN, MEMBERS)));
    }

    private Answer search(JiraCall call, ObjectNode body) {
        JsonNode validates = body.path("validateQuery");
        if (validates.isTextual() && !validates.asText().matches("true|false")) {
            throw JiraRefusal.bad("Can not construct instance of java.lang.Boolean from String value '"
                    + validates.asText() + "': only \"true\" or \"false\" recognized");
        }
        if (body.has("fields") && !body.get("fields").isArray()) {
            throw JiraRefusal.bad("Can not deserialize instance of java.util.ArrayList out of "
                    + body.get("fields").getNodeType() + " token");
        }
        JqlSearch.Found found = found(call, body.path("jql").asText(""));
        if (validates.asBoolean(true) && !found.complaints().isEmpty()) {
            throw new JiraRefusal(400, found.complaints(), Map.of());
        }
        int start = Math.max(0, body.path("startAt").asInt(0));
        int limit = Math.min(body.path("maxResults").asInt(50), HIGHEST_LIMIT);
        ObjectNode json = Json.object()
                .put("startAt", start)
                .put("maxResults", limit)
                .put("total", found.issues().size());
        List<String> fields = new ArrayList<>();
        body.path("fields").forEach(field -> fields.add(field.asText()));
        ArrayNode issues = json.putArray("issues");
        found.issues().stream()
                .skip(start)
                .limit(limit)
                .forEach(issue -> issues.add(IssueResource.shown(api, issue, fields)));
        json.set("warningMessages", Json.strings(found.complaints()));
        return Answer.json(200, json);
    }

    private JqlSearch.Found found(JiraCall call, String jql) {
        try {
            return api.search().search(call.user(), jql);
        } catch (JqlSyntaxException e) {
            throw JiraRefusal.bad(e.getMessage());
        }
    }
}
