package org.oneonone.sandbox.jira.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.oneonone.sandbox.jira.data.Change;
import org.oneonone.sandbox.jira.data.Choice;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.IssueFields;
import org.oneonone.sandbox.jira.data.IssueType;
import org.oneonone.sandbox.jira.data.Issues;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.JiraProjects;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.data.JiraUsers;
import org.oneonone.sandbox.jira.data.Status;
import org.oneonone.sandbox.jira.http.Json;

/** Writes issues and what they are made of in Jira's shapes. */
public final class IssueJson {
    private final String api;
    private final Issues issues;
    private final JiraProjects projects;
    private final JiraUsers users;

    /** The API's own address, for the {@code self} members. */
    public IssueJson(String api, Issues issues, JiraProjects projects, JiraUsers users) {
        this.api = api;
        this.issues = issues;
        this.projects = projects;
        this.users = users;
    }

    /** What creating answers. */
    ObjectNode created(Issue issue) {
        return Json.object()
                .put("id", String.valueOf(issue.id()))
                .put("key", issue.key())
                .put("self", self(issue));
    }

    /** The issue with the fields that the selection, Jira's {@code fields} parameter, asks for. */
    ObjectNode issue(Issue issue, List<String> selection) {
        ObjectNode json = Json.object().put("expand", "operations,editmeta,changelog,transitions,renderedFields");
        json.setAll(created(issue));
        ObjectNode chosen = Json.object();
        fields(issue).fields().forEachRemaining(field -> {
            if (isWanted(field.getKey(), selection)) {
                chosen.set(field.getKey(), field.getValue());
            }
        });
        json.set("fields", chosen);
        return json;
    }

    private static boolean isWanted(String field, List<String> selection) {
        boolean hasPositive = selection.stream().anyMatch(name -> !name.startsWith("-"));
        boolean isIn = !hasPositive
                || selection.contains("*all")
                || selection.contains(field)
                || selection.contains("*navigable");
        return isIn && !selection.contains("-" + field);
    }

    private ObjectNode fields(Issue issue) {
        IssueFields fields = issue.fields();
        JiraProject project = projects.byId(issue.projectId());
        ObjectNode json = Json.object().put("summary", fields.summary());
        json.set("issuetype", type(fields.type()));
        json.set("project", project(project));
        json.set("status", status(fields.status()));
        json.set("priority", choice("priority", fields.priority()));
        json.set(
                "resolution",
                fields.resolution()
                        .<JsonNode>map(reason -> choice("resolution", reason))
                        .orElse(Json.object().nullNode()));
        json.set(
                "assignee",
                fields.assignee().map(this::person).orElse(Json.object().nullNode()));
        json.set("reporter", person(issue.reporter()));
        json.set("creator", person(issue.reporter()));
        json.put("duedate", fields.due().map(LocalDate::toString).orElse(null));
        json.set("labels", Json.strings(fields.labels()));
        json.put("description", fields.description().orElse(null));
        json.put("created", JiraTimes.text(issue.created())).put("updated", JiraTimes.text(issue.updated()));
        json.putNull("security");
        if (project.isStrict()) {
            json.set(
                    JiraProject.COST_CENTRE,
                    fields.costCentre()
                            .<JsonNode>map(value -> Json.object().put("value", value))
                            .orElse(Json.object().nullNode()));
        }
        if (fields.parent().isPresent()) {
            issues.find(String.valueOf(fields.parent().getAsLong()))
                    .ifPresent(parent -> json.set("parent", created(parent)));
        }
        return json;
    }

    ObjectNode changelog(Issue issue) {
        List<Change> history = issues.history(issue.id());
        ObjectNode json = Json.object()
                .put("startAt", 0)
                .put("maxResults", history.size())
                .put("total", history.size());
        ArrayNode entries = json.putArray("histories");
        for (Change change : history) {
            ObjectNode entry = entries.addObject().put("id", String.valueOf(change.id()));
            entry.set("author", person(change.author()));
            entry.put("created", JiraTimes.text(change.at()));
            entry.putArray("items")
                    .addObject()
                    .put("field", change.field())
                    .put("fromString", change.from())
                    .put("toString", change.to());
        }
        return json;
    }

    ObjectNode status(Status status) {
        ObjectNode json = choice("status", status);
        json.putObject("statusCategory")
                .put("self", api + "/statuscategory/" + status.categoryId())
                .put("id", status.categoryId())
                .put("key", status.category())
                .put("colorName", status.colour())
                .put("name", status.categoryName());
        return json;
    }

    ObjectNode type(IssueType type) {
        return choice("issuetype", type).put("subtask", type == IssueType.SUB_TASK);
    }

    ObjectNode project(JiraProject project) {
        return Json.object()
                .put("self", api + "/project/" + project.id())
                .put("id", String.valueOf(project.id()))
                .put("key", project.key())
                .put("name", project.name())
                .put("projectTypeKey", "software")
                .put("archived", false);
    }

    ObjectNode choice(String kind, Choice choice) {
        return Json.object()
                .put("self", api + "/" + kind + "/" + choice.id())
                .put("id", choice.id())
                .put("name", choice.label());
    }

    ObjectNode person(JiraUser user) {
        return Json.object()
                .put("self", api + "/user?username=" + user.name())
                .put("name", user.name())
                .put("key", user.key())
                .put("emailAddress", user.email())
                .put("displayName", user.displayName())
                .put("active", true)
                .put("timeZone", user.zone().getId());
    }

    private JsonNode person(String name) {
        return users.byName(name)
                .<JsonNode>map(this::person)
                .orElse(Json.object().nullNode());
    }

    String self(Issue issue) {
        return api + "/issue/" + issue.id();
    }
}
