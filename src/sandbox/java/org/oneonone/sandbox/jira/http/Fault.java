package org.oneonone.sandbox.jira.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that goes wrong on purpose.
 *
 * @param path method and path below Jira's base, or the path alone; empty for every request
 * @param times how often, empty until it is taken away
 */
public record Fault(
        Optional<String> path,
        Mode mode,
        int status,
        long delayMillis,
        Optional<Long> times,
        Map<String, String> headers,
        String body) {
    private static final Set<String> MEMBERS =
            Set.of("target", "path", "mode", "status", "delayMs", "times", "headers", "body");

    /** What goes wrong. */
    public enum Mode {
        DOWN,
        SLOW,
        RESET_BEFORE,
        RESET_AFTER,
        STATUS;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads a switch; nonsense is an {@link IllegalArgumentException} whose message says what is wrong. */
    public static Fault read(JsonNode json) {
        require(json.isObject(), "a fault is a JSON object");
        json.fieldNames().forEachRemaining(name -> require(MEMBERS.contains(name), "unknown member " + name));
        require(json.path("target").asText().equals("jira"), "target must be \"jira\" or \"confluence\"");
        Mode mode = mode(json.path("mode").asText());
        require(mode != Mode.STATUS || json.path("status").isInt(), "mode status needs a status");
        int status = json.path("status").asInt(503);
        require(status >= 200 && status <= 599, "status must be between 200 and 599");
        long delay = json.path("delayMs").asLong(30_000);
        require(
                !json.has("delayMs") || json.get("delayMs").isIntegralNumber() && delay >= 0,
                "delayMs must be a number, 0 or more");
        Optional<Long> times = Optional.of(json.path("times"))
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(JsonNode::asLong);
        require(
                times.isEmpty() || json.get("times").isIntegralNumber() && times.get() > 0,
                "times must be a number above 0");
        Optional<String> path = Optional.of(json.path("path"))
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(JsonNode::asText);
        require(
                path.isEmpty() || path.get().matches("([A-Z]+ )?/\\S*"),
                "path must be like \"POST /rest/api/2/issue\"");
        require(json.path("headers").isMissingNode() || json.get("headers").isObject(), "headers must be an object");
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers")
                .fields()
                .forEachRemaining(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Fault(
                path, mode, status, delay, times, headers, json.path("body").asText(""));
    }

    private static Mode mode(String text) {
        for (Mode mode : Mode.values()) {
            if (mode.text().equals(text)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("mode must be down, slow, reset-before, reset-after or status");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Whether it concerns the request; a path is met only by itself, not by what lies below it. */
    boolean concerns(String method, String requestPath) {
        return path.isEmpty() || path.get().equals(requestPath) || path.get().equals(method + " " + requestPath);
    }

    /** What a request gets in mode {@link Mode#STATUS}. */
    JiraAnswer answer() {
        var answer = new JiraAnswer(status, headers, body);
        boolean saysType = headers.keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
        if (body.isEmpty() || saysType) {
            return answer;
        }
        return answer.with("Content-Type", body.startsWith("<") ? "text/html;charset=UTF-8" : "application/json");
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("target", "jira")
                .put("path", path.orElse(null))
                .put("mode", mode.text());
        json.put("status", status)
                .put("delayMs", delayMillis)
                .put("times", times.orElse(null))
                .put("body", body);
        ObjectNode names = json.putObject("headers");
        headers.forEach(names::put);
        return json;
    }
}
