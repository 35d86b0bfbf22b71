package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.http.JiraAnswer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.jira.http.Router;

/** {@code /issue/…/properties}: small JSON values that programs keep at an issue. */
final class PropertyResource {
    private static final int KEY_LIMIT = 255;
    private static final int VALUE_LIMIT = 32_768;

    private final JiraApi api;

    PropertyResource(JiraApi api) {
        this.api = api;
    }

    void register(Router router) {
        router.add("GET /rest/api/2/issue/{}/properties", (call, id, second) -> list(call, id))
                .add("GET /rest/api/2/issue/{}/properties/{}", this::read)
                .add("PUT /rest/api/2/issue/{}/properties/{}", this::write)
                .add("DELETE /rest/api/2/issue/{}/properties/{}", this::delete);
    }

    private JiraAnswer list(JiraCall call, String id) {
        Issue issue = api.requireIssue(call, id);
        ObjectNode json = Json.object();
        ArrayNode keys = json.putArray("keys");
        keys(api, issue.id()).forEach(key -> keys.addObject().put("key", key));
        return JiraAnswer.json(200, json);
    }

    private JiraAnswer read(JiraCall call, String id, String key) {
        Issue issue = api.requireIssue(call, id);
        ObjectNode json = Json.object().put("key", key);
        json.set("value", Json.parse(value(api, issue.id(), key).orElseThrow(() -> absent(key))));
        return JiraAnswer.json(200, json);
    }

    private JiraAnswer write(JiraCall call, String id, String key) {
        Issue issue = requireEditable(call, id);
        Json.parse(call.body());
        check(key, call.body());
        return new JiraAnswer(store(api, issue.id(), key, call.body()) ? 201 : 200, Map.of(), "");
    }

    private JiraAnswer delete(JiraCall call, String id, String key) {
        Issue issue = requireEditable(call, id);
        value(api, issue.id(), key).orElseThrow(() -> absent(key));
        remove(api, issue.id(), key);
        return JiraAnswer.noContent();
    }

    private Issue requireEditable(JiraCall call, String id) {
        Issue issue = api.requireIssue(call, id);
        if (!api.may(call, Permission.EDIT_ISSUES, issue)) {
            throw JiraRefusal.forbidden("You do not have permission to edit issues in this project.");
        }
        return issue;
    }

    private static JiraRefusal absent(String key) {
        return JiraRefusal.notFound("The property with key '" + key + "' does not exist.");
    }

    static void check(String key, String value) {
        if (key.isEmpty() || key.length() > KEY_LIMIT) {
            throw JiraRefusal.bad("The property key must have between 1 and 255 characters.");
        }
        if (value.length() > VALUE_LIMIT) {
            throw JiraRefusal.bad("The property value is too long; 32768 characters are allowed.");
        }
    }

    /** Whether the property is new. */
    static boolean store(JiraApi api, long issueId, String key, String value) {
        return api.database().inTransaction(() -> {
            boolean isNew = remove(api, issueId, key) == 0;
            api.database()
                    .jdbc()
                    .sql("insert into jr_property values (?, ?, ?)")
                    .params(issueId, key, value)
                    .update();
            return isNew;
        });
    }

    private static int remove(JiraApi api, long issueId, String key) {
        return api.database()
                .jdbc()
                .sql("delete from jr_property where issue_id = ? and property_key = ?")
                .params(issueId, key)
                .update();
    }

    /** The named properties that the issue has; {@code *all} for all. */
    static ObjectNode named(JiraApi api, long issueId, List<String> names) {
        ObjectNode json = Json.object();
        for (String key : keys(api, issueId)) {
            if (names.contains("*all") || names.contains(key)) {
                json.set(key, Json.parse(value(api, issueId, key).orElseThrow()));
            }
        }
        return json;
    }

    private static List<String> keys(JiraApi api, long issueId) {
        return api.database()
                .jdbc()
                .sql("select property_key from jr_property where issue_id = ? order by property_key")
                .param(issueId)
                .query(String.class)
                .list();
    }

    private static Optional<String> value(JiraApi api, long issueId, String key) {
        return api.database()
                .jdbc()
                .sql("select content from jr_property where issue_id = ? and property_key = ?")
                .params(issueId, key)
                .query(String.class)
                .optional();
    }
}
