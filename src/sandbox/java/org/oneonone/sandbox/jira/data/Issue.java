package org.oneonone.sandbox.jira.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * An issue; the id is for ever, the key is for people.
 *
 * @param fields in the shape in which Jira shows them
 */
public record Issue(long id, String key, long projectId, ObjectNode fields, ObjectNode properties) {
    /** How moments stand among the fields. */
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    /** The name of a field's value, or the value itself; empty without one. */
    public String text(String field) {
        var value = fields.path(field);
        return value.isNull() ? "" : value.path("name").asText(value.asText());
    }

    Optional<Instant> moment(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty()).map(text -> TIME.parse(text, Instant::from));
    }
}
