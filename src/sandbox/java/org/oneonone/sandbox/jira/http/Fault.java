package org.oneonone.sandbox.jira.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.oneonone.sandbox.http.Answer;
import org.springframework.core.NestedExceptionUtils;

/**
 * Something that goes wrong on purpose.
 *
 * @param path method and path below Jira's base, or the path alone; null for every request
 * @param times how often, null until it is taken away
 */
public record Fault(
        String target,
        String path,
        Mode mode,
        Integer status,
        Long delayMs,
        Long times,
        Map<String, String> headers,
        String body) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What goes wrong. */
    public enum Mode {
        @JsonProperty("down")
        DOWN,
        @JsonProperty("slow")
        SLOW,
        @JsonProperty("reset-before")
        RESET_BEFORE,
        @JsonProperty("reset-after")
        RESET_AFTER,
        @JsonProperty("status")
        STATUS
    }

    public Fault {
        delayMs = delayMs == null ? 30_000 : delayMs;
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        body = body == null ? "" : body;
        require("jira".equals(target), "target must be \"jira\" or \"confluence\"");
        require(mode != null, "mode must be down, slow, reset-before, reset-after or status");
        require(mode != Mode.STATUS || status != null, "mode status needs a status");
        require(status == null || status >= 200 && status <= 599, "status must be between 200 and 599");
        require(delayMs >= 0, "delayMs must be a number, 0 or more");
        require(times == null || times > 0, "times must be a number above 0");
        require(path == null || path.matches("([A-Z]+ )?/\\S*"), "path must be like \"POST /rest/api/2/issue\"");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Reads a switch; nonsense is an {@link IllegalArgumentException} whose message says what is wrong. */
    public static Fault read(JsonNode json) {
        try {
            return MAPPER.convertValue(json, Fault.class);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    NestedExceptionUtils.getMostSpecificCause(e).getMessage(), e);
        }
    }

    ObjectNode json() {
        return MAPPER.valueToTree(this);
    }

    /** Whether it concerns the request; a path is met only by itself, not by what lies below it. */
    boolean concerns(String method, String requestPath) {
        return path == null || path.equals(requestPath) || path.equals(method + " " + requestPath);
    }

    /** What a request gets in mode {@link Mode#STATUS}. */
    Answer answer() {
        var answer = new Answer(status, headers, body);
        boolean saysType = headers.keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
        if (body.isEmpty() || saysType) {
            return answer;
        }
        return answer.with("Content-Type", body.startsWith("<") ? "text/html;charset=UTF-8" : "application/json");
    }
}
