package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.sandbox.jira.data.Choice;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.IssueFields;
import org.oneonone.sandbox.jira.data.IssueType;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.data.Priority;
import org.oneonone.sandbox.jira.data.Resolution;
import org.oneonone.sandbox.jira.data.Status;
import org.oneonone.sandbox.jira.http.JiraRefusal;

/** The fields that somebody sends, checked one by one; what is wrong is gathered by field. */
public final class FieldEdit {
    private static final int SUMMARY_LIMIT = 255;
    private static final int TEXT_LIMIT = 32_767;

    private final JiraApi api;
    private final JiraProject project;
    private final IssueType type;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private String summary = "";
    private Optional<String> description = Optional.empty();
    private Priority priority = Priority.MEDIUM;
    private Optional<String> assignee = Optional.empty();
    private Optional<LocalDate> due = Optional.empty();
    private List<String> labels = new ArrayList<>();
    private Optional<String> costCentre = Optional.empty();
    private OptionalLong parent = OptionalLong.empty();
    private Status status = Status.TO_DO;
    private Optional<Resolution> resolution = Optional.empty();

    FieldEdit(JiraApi api, JiraProject project, IssueType type) {
        this.api = api;
        this.project = project;
        this.type = type;
    }

    /** Starts from what an issue has. */
    public static FieldEdit of(JiraApi api, Issue issue) {
        IssueFields fields = issue.fields();
        var edit = new FieldEdit(api, api.projects().byId(issue.projectId()), fields.type());
        edit.summary = fields.summary();
        edit.description = fields.description();
        edit.priority = fields.priority();
        edit.assignee = fields.assignee();
        edit.due = fields.due();
        edit.labels = new ArrayList<>(fields.labels());
        edit.costCentre = fields.costCentre();
        edit.parent = fields.parent();
        edit.status = fields.status();
        edit.resolution = fields.resolution();
        return edit;
    }

    /** Takes over one field or notes why it cannot be. */
    void set(String field, JsonNode value) {
        if (!project.hasOnScreen(field)) {
            errors.put(field, JiraRefusal.notOnScreen(field));
            return;
        }
        switch (field) {
            case "summary" -> text(field, value).ifPresent(this::summary);
            case "description" -> description(value);
            case "priority" -> priority(value);
            case "assignee" -> assignee(value);
            case "duedate" -> due(value);
            case "labels" -> labels(value);
            case "parent" -> parent(value);
            case "security" -> security(value);
            default -> costCentre(value);
        }
    }

    /** Applies one operation of an {@code update} member, such as {@code {"add":"x"}}. */
    void update(String field, JsonNode operation) {
        if (operation.has("set")) {
            set(field, operation.get("set"));
        } else if (field.equals("labels") && operation.has("add")) {
            label(operation.get("add").asText());
        } else if (field.equals("labels") && operation.has("remove")) {
            labels.remove(operation.get("remove").asText());
        } else {
            errors.put(
                    field,
                    "Field does not support update '" + operation.fieldNames().next() + "'");
        }
    }

    /** Notes the required fields that are still empty, by what the fields' names say. */
    void requireComplete() {
        if (summary.isBlank()) {
            errors.putIfAbsent("summary", "You must specify a summary of the issue.");
        }
        if (project.isStrict() && costCentre.isEmpty()) {
            errors.putIfAbsent(JiraProject.COST_CENTRE, "Cost centre is required.");
        }
        if (type == IssueType.SUB_TASK && parent.isEmpty()) {
            errors.putIfAbsent("parent", "Issue type is a sub-task but parent issue key or id not specified.");
        }
    }

    /** The fields, or Jira's refusal that names each wrong one. */
    IssueFields result() {
        if (!errors.isEmpty()) {
            throw JiraRefusal.fields(errors);
        }
        return new IssueFields(
                type, summary, description, priority, assignee, due, labels, costCentre, parent, status, resolution);
    }

    private Optional<String> text(String field, JsonNode value) {
        if (value.isNull()) {
            return Optional.of("");
        }
        if (!value.isTextual()) {
            errors.put(field, "Operation value must be a string");
            return Optional.empty();
        }
        return Optional.of(value.asText());
    }

    private void summary(String text) {
        this.summary = text.strip();
        if (text.isBlank()) {
            errors.put("summary", "You must specify a summary of the issue.");
        } else if (summary.contains("\n") || summary.contains("\r")) {
            errors.put("summary", "The summary is invalid because it contains newline characters.");
        } else if (summary.length() > SUMMARY_LIMIT) {
            errors.put("summary", "Summary must be less than " + SUMMARY_LIMIT + " characters.");
        }
    }

    private void description(JsonNode value) {
        this.description = text("description", value).filter(text -> !text.isEmpty());
        if (description.filter(text -> text.length() > TEXT_LIMIT).isPresent()) {
            errors.put(
                    "description", "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
        }
    }

    private void priority(JsonNode value) {
        Optional<Priority> found = value.has("id")
                ? Choice.byId(Priority.values(), value.get("id").asText())
                : Choice.byLabel(Priority.values(), value.path("name").asText());
        found.ifPresentOrElse(
                known -> this.priority = known,
                () -> errors.put(
                        "priority",
                        value.has("id")
                                ? "The priority selected is invalid."
                                : "Priority name '" + value.path("name").asText() + "' is not valid"));
    }

    private void assignee(JsonNode value) {
        if (!value.isNull() && !value.isObject()) {
            errors.put("assignee", "data was not an object");
            return;
        }
        this.assignee = Optional.of(value.path("name").asText(""))
                .filter(name -> !name.isEmpty() && !name.equals("-1") && !name.equals("null"));
        if (assignee.isPresent() && api.users().byName(assignee.get()).isEmpty()) {
            errors.put("assignee", "User '" + assignee.get() + "' does not exist.");
        } else if (assignee.isPresent() && !isAssignable(assignee.get())) {
            errors.put("assignee", "User '" + assignee.get() + "' cannot be assigned issues.");
        }
    }

    private boolean isAssignable(String name) {
        return api.projects().allows(api.users().byName(name), Permission.ASSIGNABLE_USER, project.id());
    }

    private void due(JsonNode value) {
        Optional<String> text = text("duedate", value).filter(date -> !date.isEmpty());
        try {
            this.due = text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            errors.put("duedate", "Error parsing date string: " + text.orElse(""));
        }
    }

    private void labels(JsonNode value) {
        this.labels = new ArrayList<>();
        if (!value.isNull() && !value.isArray()) {
            errors.put("labels", "data was not an array");
            return;
        }
        value.forEach(label -> label(label.asText()));
    }

    private void label(String label) {
        if (label.isBlank() || label.chars().anyMatch(Character::isWhitespace)) {
            errors.put("labels", "The label '" + label + "' contains spaces which is invalid.");
        } else if (label.length() > SUMMARY_LIMIT) {
            errors.put("labels", "The label '" + label + "' exceeds the maximum length allowed of 255 characters.");
        } else if (!labels.contains(label)) {
            labels.add(label);
        }
    }

    private void parent(JsonNode value) {
        String idOrKey = value.path("id").asText(value.path("key").asText());
        Optional<Issue> found = api.issues().find(idOrKey).filter(issue -> issue.projectId() == project.id());
        if (type != IssueType.SUB_TASK || found.isEmpty()) {
            errors.put("parent", found.isEmpty() ? "Could not find issue by id or key." : "data was not a sub-task");
            return;
        }
        this.parent = OptionalLong.of(found.get().id());
    }

    private void security(JsonNode value) {
        if (!value.isNull()) {
            errors.put("security", JiraRefusal.notOnScreen("security"));
        }
    }

    private void costCentre(JsonNode value) {
        int option = value.path("id").asInt(0) - MetaResource.FIRST_OPTION;
        String chosen = option >= 0 && option < JiraProject.COST_CENTRES.size()
                ? JiraProject.COST_CENTRES.get(option)
                : value.path("value").asText("");
        this.costCentre = Optional.of(chosen).filter(JiraProject.COST_CENTRES::contains);
        if (costCentre.isEmpty()) {
            errors.put(
                    JiraProject.COST_CENTRE,
                    value.isNull() ? "Cost centre is required." : "Option value '" + chosen + "' is not valid");
        }
    }
}
