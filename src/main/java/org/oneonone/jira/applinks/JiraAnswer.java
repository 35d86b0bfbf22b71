package org.oneonone.jira.applinks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oneonone.jira.FieldMessage;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraLinkId;

/**
 * What Jira, or a proxy before it, answered. Only what calls itself JSON is read as such.
 *
 * @param body a missing node if it is not JSON
 * @param retryAfter how long to wait if Jira wants us to
 * @param authorisation where the person authorises us, for answers that ask for it
 */
record JiraAnswer(JiraLinkId link, int status, JsonNode body, Duration retryAfter, Optional<URI> authorisation) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static JsonNode parse(String contentType, String text) {
        if (contentType == null || !contentType.contains("json") || text == null || text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            var tree = MAPPER.readTree(text);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The body, or the failure that the status stands for. */
    JsonNode orFailure() {
        if (status / 100 == 2 && !body.isMissingNode()) {
            return body;
        }
        throw failure();
    }

    JiraFailure failure() {
        return switch (status) {
            case 401 -> new JiraFailure.NeedsAuthorisation(link, authorisation);
            case 429 -> new JiraFailure.Busy(retryAfter);
            // A conflict, like a failure of the server, leaves open what was done.
            case 408, 409 -> unknown();
            default -> status / 100 == 4 ? new JiraFailure.Refused(status, messages(body)) : unknown();
        };
    }

    private JiraFailure unknown() {
        return new JiraFailure.Unreachable("Answer with status " + status, true, null);
    }

    /** Jira's two ways of complaining, in one list. */
    static List<FieldMessage> messages(JsonNode error) {
        var messages = new ArrayList<FieldMessage>();
        error.path("errorMessages").forEach(text -> messages.add(FieldMessage.said("", text.asText())));
        error.path("errors")
                .fields()
                .forEachRemaining(field -> messages.add(
                        FieldMessage.said(field.getKey(), field.getValue().asText())));
        return messages.isEmpty() ? List.of(FieldMessage.reason("oneonone.jira.error.refused")) : messages;
    }
}
