package org.oneonone.sandbox.jira.data;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An issue; the id is for ever, the key is for people.
 *
 * @param fields in the shape in which Jira shows them
 */
public record Issue(long id, String key, long projectId, ObjectNode fields, ObjectNode properties) {
    /** The name of a field's value, or the value itself; empty without one. */
    public String text(String field) {
        var value = fields.path(field);
        return value.isNull() ? "" : value.path("name").asText(value.asText());
    }
}
