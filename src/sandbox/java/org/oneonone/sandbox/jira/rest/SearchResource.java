package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oneonone.sandbox.jira.http.JiraAnswer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.jira.http.Router;
import org.oneonone.sandbox.jira.jql.JqlSearch;
import org.oneonone.sandbox.jira.jql.JqlSyntaxException;

/** {@code /search}, by GET and by POST. */
final class SearchResource {
    private static final String BEAN = "com.atlassian.jira.rest.v2.search.SearchRequestBean";
    private static final Set<String> MEMBERS =
            Set.of("jql", "startAt", "maxResults", "fields", "validateQuery", "expand");
    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 1000;

    private final JiraApi api;

    SearchResource(JiraApi api) {
        this.api = api;
    }

    void register(Router router) {
        router.add("GET /rest/api/2/search", (call, first, second) -> get(call))
                .add("POST /rest/api/2/search", (call, first, second) -> post(call));
    }

    private JiraAnswer get(JiraCall call) {
        boolean validates = !call.parameter("validateQuery", "true").equalsIgnoreCase("false");
        return search(
                call,
                call.parameter("jql", ""),
                call.number("startAt", 0),
                call.number("maxResults", DEFAULT_LIMIT),
                IssueResource.list(call.parameter("fields", "*navigable")),
                validates);
    }

    private JiraAnswer post(JiraCall call) {
        ObjectNode body = Json.parse(call.body(), BEAN, MEMBERS);
        JsonNode validates = body.path("validateQuery");
        if (validates.isTextual() && !validates.asText().matches("true|false")) {
            throw JiraRefusal.bad("Can not construct instance of java.lang.Boolean from String value '"
                    + validates.asText() + "': only \"true\" or \"false\" recognized");
        }
        if (body.has("fields") && !body.get("fields").isArray()) {
            throw JiraRefusal.bad("Can not deserialize instance of java.util.ArrayList out of "
                    + body.get("fields").getNodeType() + " token");
        }
        List<String> fields = new ArrayList<>();
        body.path("fields").forEach(field -> fields.add(field.asText()));
        return search(
                call,
                body.path("jql").asText(""),
                Math.max(0, body.path("startAt").asInt(0)),
                body.path("maxResults").asInt(DEFAULT_LIMIT),
                fields.isEmpty() ? List.of("*navigable") : fields,
                validates.asBoolean(true));
    }

    private JiraAnswer search(JiraCall call, String jql, int start, int limit, List<String> fields, boolean validates) {
        int capped = limit < 0 ? HIGHEST_LIMIT : Math.min(limit, HIGHEST_LIMIT);
        JqlSearch.Page page = page(call, jql, start, capped);
        if (validates && !page.complaints().isEmpty()) {
            throw new JiraRefusal(400, page.complaints(), Map.of());
        }
        ObjectNode json = Json.object()
                .put("expand", "schema,names")
                .put("startAt", start)
                .put("maxResults", capped)
                .put("total", page.total());
        ArrayNode issues = json.putArray("issues");
        page.issues().forEach(issue -> issues.add(api.json().issue(issue, fields)));
        json.set("warningMessages", Json.strings(page.complaints()));
        return JiraAnswer.json(200, json);
    }

    private JqlSearch.Page page(JiraCall call, String jql, int start, int limit) {
        try {
            return api.search().search(call.user(), jql, start, limit);
        } catch (JqlSyntaxException e) {
            throw JiraRefusal.bad(e.getMessage());
        }
    }
}
