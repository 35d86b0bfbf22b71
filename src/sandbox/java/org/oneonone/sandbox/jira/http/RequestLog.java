package org.oneonone.sandbox.jira.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.jira.data.JiraUser;

/** Every request that Jira received and what it answered. */
public record RequestLog(Database database) {
    /** Notes a request; status 0 says that the connection broke before Jira did anything. */
    public void add(JiraCall call, int status, String answer) {
        ObjectNode entry = Json.object()
                .put("method", call.method())
                .put("path", call.path())
                .put("query", call.query());
        ObjectNode headers = entry.putObject("headers");
        call.headers().forEach(headers::put);
        entry.put("body", call.body())
                .put("user", call.user().map(JiraUser::name).orElse(null))
                .put("status", status)
                .put("answer", answer);
        database.update("insert into jr_request_log (content) values (?)", entry.toString());
    }

    public void clear() {
        database.update("delete from jr_request_log");
    }

    /** All of them, oldest first. */
    public ArrayNode json() {
        List<JsonNode> entries = database.all(
                (row, number) -> Json.parse(row.getString(1)), "select content from jr_request_log order by id");
        return Json.array().addAll(entries);
    }
}
