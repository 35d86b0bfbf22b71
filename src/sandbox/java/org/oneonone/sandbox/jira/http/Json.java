package org.oneonone.sandbox.jira.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Reads and makes JSON trees the way Jira's REST does: strict about members on the way in. */
public final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Any JSON, or Jira's 400. */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw JiraRefusal.bad("No content to map to Object due to end of input");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw JiraRefusal.bad(e.getOriginalMessage());
        }
    }

    /** An object that has none but the named members. */
    public static ObjectNode parse(String text, String bean, Set<String> members) {
        return known(parse(text), bean, members);
    }

    /** The same as an object, if it is one and has none but the named members. */
    public static ObjectNode known(JsonNode node, String bean, Set<String> members) {
        if (!(node instanceof ObjectNode object)) {
            throw JiraRefusal.bad("Can not deserialize instance of " + bean + " out of this token");
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw JiraRefusal.bad(
                        "Unrecognized field \"" + name + "\" (Class " + bean + "), not marked as ignorable");
            }
        });
        return object;
    }

    public static ArrayNode strings(List<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }
}
