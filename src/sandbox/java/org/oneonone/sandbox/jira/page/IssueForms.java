package org.oneonone.sandbox.jira.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.IssueFields;
import org.oneonone.sandbox.jira.data.IssueType;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.http.JiraAnswer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.jira.http.Router;
import org.oneonone.sandbox.jira.rest.IssueCreation;
import org.oneonone.sandbox.jira.rest.JiraApi;

/** Creating and editing an issue by hand, with the same checks as over REST. */
final class IssueForms {
    private final JiraApi api;
    private final JiraPages pages;
    private final IssueCreation creation;

    IssueForms(JiraApi api, JiraPages pages) {
        this.api = api;
        this.pages = pages;
        this.creation = new IssueCreation(api);
    }

    void register(Router router) {
        router.add("GET /create", pages.page((call, first, second) -> createForm(call, Map.of())))
                .add("POST /create", pages.form((call, first, second) -> create(call)))
                .add("GET /browse/{}/edit", pages.page((call, key, second) -> editForm(call, key)))
                .add("POST /browse/{}/edit", pages.form((call, key, second) -> edit(call, key)));
    }

    private JiraAnswer createForm(JiraCall call, Map<String, String> values, String... errors) {
        List<String> projects = api.projects().visible(call.user()).stream()
                .map(JiraProject::key)
                .toList();
        Map<String, Object> all = form("/create", "/", "Create", values);
        all.put("projects", projects);
        return pages.show(call, "form", "Create issue", all, errors);
    }

    private JiraAnswer create(JiraCall call) {
        Map<String, String> form = call.form();
        ObjectNode body = Json.object();
        ObjectNode fields = fields(form);
        fields.putObject("project").put("key", form.getOrDefault("project", ""));
        fields.putObject("issuetype").put("name", form.getOrDefault("type", ""));
        body.set("fields", fields);
        try {
            return pages.go("/browse/" + creation.create(call, body).key());
        } catch (JiraRefusal e) {
            return createForm(call, form, JiraPages.messages(e));
        }
    }

    private JiraAnswer editForm(JiraCall call, String key) {
        IssueFields fields = api.requireIssue(call, key).fields();
        Map<String, String> values = Map.of(
                "summary", fields.summary(),
                "description", fields.description().orElse(""),
                "assignee", fields.assignee().orElse(""),
                "duedate", fields.due().map(LocalDate::toString).orElse(""),
                "costCentre", fields.costCentre().orElse(""));
        return editForm(call, key, values);
    }

    private JiraAnswer editForm(JiraCall call, String key, Map<String, String> values, String... errors) {
        Map<String, Object> all = form("/browse/" + key + "/edit", "/browse/" + key, "Save", values);
        return pages.show(call, "form", "Edit " + key, all, errors);
    }

    private JiraAnswer edit(JiraCall call, String key) {
        Issue issue = api.requireIssue(call, key);
        try {
            creation.edit(call, issue, Json.object().set("fields", fields(call.form())));
            return pages.go("/browse/" + issue.key());
        } catch (JiraRefusal e) {
            return editForm(call, issue.key(), call.form(), JiraPages.messages(e));
        }
    }

    /** What was typed as a REST body; a cost centre counts only if one was chosen, since OPS has no such field. */
    private static ObjectNode fields(Map<String, String> form) {
        ObjectNode fields = Json.object().put("summary", form.getOrDefault("summary", ""));
        fields.put("description", form.getOrDefault("description", ""));
        fields.put("duedate", form.getOrDefault("duedate", ""));
        fields.putObject("assignee").put("name", form.getOrDefault("assignee", ""));
        String centre = form.getOrDefault("costCentre", "");
        if (!centre.isEmpty()) {
            fields.putObject(JiraProject.COST_CENTRE).put("value", centre);
        }
        return fields;
    }

    private static Map<String, Object> form(String action, String back, String submit, Map<String, String> values) {
        Map<String, String> complete =
                new HashMap<>(Map.of("project", "", "type", "", "summary", "", "description", ""));
        complete.putAll(Map.of("assignee", "", "duedate", "", "costCentre", ""));
        complete.putAll(values);
        return new HashMap<>(Map.of(
                "action", action,
                "back", back,
                "submit", submit,
                "values", complete,
                "projects", List.of(),
                "types", Stream.of(IssueType.values()).map(IssueType::label).toList(),
                "centres", JiraProject.COST_CENTRES));
    }
}
