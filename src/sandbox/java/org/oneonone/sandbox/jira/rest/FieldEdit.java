package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.jira.data.FixedLists;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;

/** The fields that somebody sends, checked one by one; what is wrong is gathered by field. */
final class FieldEdit {
    private static final int SUMMARY_LIMIT = 255;
    private static final int TEXT_LIMIT = 32_767;

    private final JiraApi api;
    private final JiraProject project;
    private final ObjectNode fields;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private FieldEdit(JiraApi api, JiraProject project, ObjectNode fields) {
        this.api = api;
        this.project = project;
        this.fields = fields;
    }

    /** Starts from what a new issue has. */
    static FieldEdit create(JiraApi api, JiraProject project, JsonNode type, JiraUser reporter) {
        ObjectNode fields = Json.object().put("summary", "").putNull("description");
        fields.set("issuetype", type);
        fields.set("priority", FixedLists.PRIORITIES.get(2));
        fields.set("status", FixedLists.TRANSITIONS.at("/0/to"));
        fields.putNull("resolution").putNull("assignee").putNull("duedate").putArray("labels");
        fields.putNull("security").set("reporter", reporter.json());
        return new FieldEdit(api, project, fields);
    }

    /** Starts from what an issue has. */
    static FieldEdit of(JiraApi api, Issue issue) {
        return new FieldEdit(
                api, api.projects().byId(issue.projectId()), issue.fields().deepCopy());
    }

    /** The fields with these changes, or Jira's refusal that names each wrong one. */
    ObjectNode apply(JsonNode changes) {
        changes.fields().forEachRemaining(change -> set(change.getKey(), change.getValue()));
        if (fields.path("summary").asText().isBlank()) {
            errors.putIfAbsent("summary", "You must specify a summary of the issue.");
        }
        if (project.isStrict() && fields.path(FixedLists.COST_CENTRE).isMissingNode()) {
            errors.putIfAbsent(FixedLists.COST_CENTRE, "Cost centre is required.");
        }
        if (fields.at("/issuetype/subtask").asBoolean()) {
            errors.put("parent", "Issue type is a sub-task but parent issue key or id not specified.");
        }
        if (!errors.isEmpty()) {
            throw JiraRefusal.fields(errors);
        }
        return fields;
    }

    private void set(String field, JsonNode value) {
        if (field.equals(FixedLists.COST_CENTRE) && project.isStrict()) {
            choice(field, FixedLists.COST_CENTRES, value, "Option value");
            return;
        }
        switch (field) {
            case "summary" -> summary(value);
            case "description" -> text(field, value, TEXT_LIMIT);
            case "priority" -> choice(field, FixedLists.PRIORITIES, value, "Priority name");
            case "assignee" -> assignee(value);
            case "duedate" -> due(value);
            case "labels" -> labels(value);
            default -> {
                // No project has security levels, so that only their absence can be set.
                if (!field.equals("security") || !value.isNull()) {
                    errors.put(field, JiraRefusal.notOnScreen(field));
                }
            }
        }
    }

    private void text(String field, JsonNode value, int limit) {
        if (!value.isNull() && !value.isTextual()) {
            errors.put(field, "Operation value must be a string");
        } else if (value.asText().length() > limit) {
            errors.put(
                    field, "The entered text is too long. It exceeds the allowed limit of " + limit + " characters.");
        } else {
            fields.put(field, value.asText("").isEmpty() ? null : value.asText());
        }
    }

    private void summary(JsonNode value) {
        text("summary", value, TEXT_LIMIT);
        String summary = fields.path("summary").asText("").strip();
        fields.put("summary", summary);
        if (summary.contains("\n") || summary.contains("\r")) {
            errors.put("summary", "The summary is invalid because it contains newline characters.");
        } else if (summary.length() > SUMMARY_LIMIT) {
            errors.put("summary", "Summary must be less than " + SUMMARY_LIMIT + " characters.");
        }
    }

    private void choice(String field, JsonNode list, JsonNode value, String what) {
        FixedLists.find(list, value)
                .ifPresentOrElse(
                        found -> fields.set(field, found),
                        () -> errors.put(
                                field,
                                what + " '"
                                        + value.path("value")
                                                .asText(value.path("name").asText()) + "' is not valid"));
    }

    private void assignee(JsonNode value) {
        String name = value.path("name").asText("");
        Optional<JiraUser> user = api.users().byName(name);
        if (!value.isNull() && !value.isObject()) {
            errors.put("assignee", "data was not an object");
        } else if (name.isEmpty() || name.equals("-1") || name.equals("null")) {
            fields.putNull("assignee");
        } else if (user.isEmpty()) {
            errors.put("assignee", "User '" + name + "' does not exist.");
        } else if (!api.projects().allows(user, Permission.ASSIGNABLE_USER, project.id())) {
            errors.put("assignee", "User '" + name + "' cannot be assigned issues.");
        } else {
            fields.set("assignee", user.get().json());
        }
    }

    private void due(JsonNode value) {
        text("duedate", value, TEXT_LIMIT);
        try {
            Optional.ofNullable(fields.path("duedate").textValue()).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            errors.put("duedate", "Error parsing date string: " + value.asText());
        }
    }

    private void labels(JsonNode value) {
        ArrayNode labels = fields.putArray("labels");
        if (!value.isNull() && !value.isArray()) {
            errors.put("labels", "data was not an array");
        }
        for (JsonNode node : value) {
            String label = node.asText();
            if (label.isBlank() || label.chars().anyMatch(Character::isWhitespace)) {
                errors.put("labels", "The label '" + label + "' contains spaces which is invalid.");
            } else if (label.length() > SUMMARY_LIMIT) {
                errors.put("labels", "The label '" + label + "' exceeds the maximum length allowed of 255 characters.");
            } else {
                labels.add(label);
            }
        }
    }
}
