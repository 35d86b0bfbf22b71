package org.oneonone.sandbox.jira.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.oneonone.sandbox.jira.http.Json;

/** The values that all projects share, in the shape in which Jira shows them. */
public final class FixedLists {
    public static final JsonNode TYPES = Json.parse(
            """
            [{"id":"10002","name":"Task","subtask":false}, {"id":"10004","name":"Bug","subtask":false},
             {"id":"10001","name":"Story","subtask":false}, {"id":"10003","name":"Sub-task","subtask":true}]""");

    public static final JsonNode PRIORITIES = Json.parse(
            """
            [{"id":"1","name":"Highest"}, {"id":"2","name":"High"}, {"id":"3","name":"Medium"},
             {"id":"4","name":"Low"}, {"id":"5","name":"Lowest"}]""");

    public static final JsonNode RESOLUTIONS = Json.parse(
            """
            [{"id":"10000","name":"Done"}, {"id":"10001","name":"Won't Do"}, {"id":"10002","name":"Duplicate"}]""");

    /** The steps of the one workflow; from each, a transition leads to every other. */
    public static final JsonNode TRANSITIONS = Json.parse(
            """
            [{"id":"11","name":"To Do","to":{"id":"10000","name":"To Do",
               "statusCategory":{"id":2,"key":"new","colorName":"blue-gray","name":"To Do"}}},
             {"id":"21","name":"In Progress","to":{"id":"3","name":"In Progress",
               "statusCategory":{"id":4,"key":"indeterminate","colorName":"yellow","name":"In Progress"}}},
             {"id":"31","name":"Done","to":{"id":"10001","name":"Done",
               "statusCategory":{"id":3,"key":"done","colorName":"green","name":"Done"}}}]""");

    /** The custom field that STRICT requires. */
    public static final String COST_CENTRE = "customfield_10010";

    public static final JsonNode COST_CENTRES = Json.parse(
            """
            [{"id":"10020","value":"CC-100","disabled":false}, {"id":"10021","value":"CC-200","disabled":false}]""");

    private FixedLists() {}

    /** What an object such as {@code {"id":"3"}} or {@code {"name":"medium"}} stands for. */
    public static Optional<JsonNode> find(JsonNode list, JsonNode wanted) {
        String by = wanted.has("id") ? "id" : wanted.has("value") ? "value" : "name";
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry ->
                        entry.path(by).asText().equalsIgnoreCase(wanted.path(by).asText()))
                .filter(entry -> entry.has(by))
                .findFirst();
    }
}
