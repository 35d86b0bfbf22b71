package org.oneonone.sandbox.jira.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.oneonone.sandbox.http.Answer;

/** Jira says no, in the shape of its error collections. */
public final class JiraRefusal extends RuntimeException {
    private final int status;
    private final transient List<String> messages;
    private final transient Map<String, String> errors;

    public JiraRefusal(int status, List<String> messages, Map<String, String> errors) {
        super(status + " " + messages + errors);
        this.status = status;
        this.messages = List.copyOf(messages);
        this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    public static JiraRefusal bad(String message) {
        return new JiraRefusal(400, List.of(message), Map.of());
    }

    public static JiraRefusal fields(Map<String, String> errors) {
        return new JiraRefusal(400, List.of(), errors);
    }

    public static JiraRefusal notFound(String message) {
        return new JiraRefusal(404, List.of(message), Map.of());
    }

    public static JiraRefusal forbidden(String message) {
        return new JiraRefusal(403, List.of(message), Map.of());
    }

    public static JiraRefusal loginRequired() {
        return new JiraRefusal(
                401,
                List.of("You are not authenticated. Authentication required to perform this operation."),
                Map.of());
    }

    /** A field that the screen lacks, which is also what Jira says when the person may not create or edit at all. */
    public static String notOnScreen(String field) {
        return "Field '" + field + "' cannot be set. It is not on the appropriate screen, or unknown.";
    }

    public int status() {
        return status;
    }

    /** Every message, those of fields after the general ones. */
    public List<String> sentences() {
        return Stream.concat(messages.stream(), errors.values().stream()).toList();
    }

    /** The error collection itself. */
    public ObjectNode body() {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("errorMessages");
        messages.forEach(list::add);
        ObjectNode byField = body.putObject("errors");
        errors.forEach(byField::put);
        return body;
    }

    public Answer answer() {
        return Answer.json(status, body());
    }
}
