package org.oneonone.sandbox.jira.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Jira answers. */
public record JiraAnswer(int status, Map<String, String> headers, String body) {
    private static final String JSON = "application/json;charset=UTF-8";

    public static JiraAnswer json(int status, JsonNode body) {
        return new JiraAnswer(status, Map.of("Content-Type", JSON), body.toString());
    }

    public static JiraAnswer html(int status, String body) {
        return new JiraAnswer(status, Map.of("Content-Type", "text/html;charset=UTF-8"), body);
    }

    public static JiraAnswer text(int status, String body) {
        return new JiraAnswer(status, Map.of("Content-Type", "text/plain;charset=UTF-8"), body);
    }

    public static JiraAnswer noContent() {
        return new JiraAnswer(204, Map.of(), "");
    }

    public static JiraAnswer redirect(String address) {
        return new JiraAnswer(302, Map.of("Location", address), "");
    }

    /** The same with one more header. */
    public JiraAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new JiraAnswer(status, more, body);
    }
}
