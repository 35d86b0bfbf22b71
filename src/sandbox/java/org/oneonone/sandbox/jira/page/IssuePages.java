package org.oneonone.sandbox.jira.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oneonone.sandbox.http.Answer;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.jira.data.FixedLists;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.JqlSearch;
import org.oneonone.sandbox.jira.data.JqlSyntaxException;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Json;
import org.oneonone.sandbox.jira.rest.JiraApi;
import org.oneonone.sandbox.jira.rest.TransitionResource;

/** Projects, lists of issues and single issues, for people. */
public record IssuePages(JiraApi api, JiraPages pages, TransitionResource transitions) {
    public void register(Router<JiraCall, Answer> router) {
        router.add("GET /", pages.page(this::projects))
                .add("GET /issues", pages.page(call -> list(call, call.parameter("jql", ""))))
                .add("GET /browse/{}", pages.page(this::browse))
                .add("POST /browse/{}/transition", pages.form(this::move));
    }

    private Answer projects(JiraCall call) {
        List<Map<String, String>> all = api.projects().visible(call.user()).stream()
                .map(project -> Map.of("key", project.key(), "name", project.name()))
                .toList();
        return pages.show(call, "projects", "Projects", Map.of("projects", all), List.of());
    }

    private Answer list(JiraCall call, String jql) {
        JqlSearch.Found found;
        try {
            found = api.search().search(call.user(), jql);
        } catch (JqlSyntaxException e) {
            found = new JqlSearch.Found(List.of(), List.of(e.getMessage()));
        }
        var rows = found.issues().stream().map(this::row).toList();
        return pages.show(
                call, "issues", "Issues", Map.of("jql", jql, "total", rows.size(), "issues", rows), found.complaints());
    }

    private Map<String, String> row(Issue issue) {
        String assignee = issue.fields().at("/assignee/name").asText("");
        return Map.of(
                "key", issue.key(),
                "summary", issue.text("summary"),
                "status", issue.text("status"),
                "category", issue.fields().at("/status/statusCategory/key").asText(),
                "assignee", assignee.isEmpty() ? "Unassigned" : assignee,
                "type", issue.text("issuetype"),
                "project", api.projects().byId(issue.projectId()).name());
    }

    private Answer browse(JiraCall call) {
        String key = call.gap(0);
        return key.contains("-")
                ? issue(call, api.requireIssue(call), List.of())
                : list(call, "project = \"" + api.requireProject(call, key).key() + "\" ORDER BY key");
    }

    private Answer issue(JiraCall call, Issue issue, List<String> errors) {
        Map<String, Object> values = Map.of(
                "issue", row(issue),
                "transitions", transitions(call, issue),
                "details", details(issue),
                "links", api.links().of(issue).stream().map(IssuePages::link).toList());
        return pages.show(call, "issue", issue.text("summary"), values, errors);
    }

    private List<Map<String, Object>> transitions(JiraCall call, Issue issue) {
        return transitions.possible(call, issue).stream()
                .map(transition -> Map.<String, Object>of(
                        "id", transition.path("id").asText(),
                        "name", transition.path("name").asText(),
                        "resolutions",
                                transitions.asksResolution(issue, transition)
                                        ? FixedLists.RESOLUTIONS.findValuesAsText("name")
                                        : List.of()))
                .toList();
    }

    private static Map<String, String> details(Issue issue) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Priority", issue.text("priority"));
        details.put("Resolution", issue.text("resolution"));
        details.put("Assignee", issue.text("assignee"));
        details.put("Reporter", issue.text("reporter"));
        details.put("Due", issue.text("duedate"));
        details.put("Labels", issue.fields().path("labels").toString());
        details.put(
                "Cost centre",
                issue.fields().path(FixedLists.COST_CENTRE).path("value").asText());
        details.put("Updated", issue.text("updated"));
        details.put("Description", issue.text("description"));
        details.values().removeIf(String::isEmpty);
        return details;
    }

    /** Addresses that a browser would run instead of open are shown as nothing. */
    private static Map<String, String> link(ObjectNode link) {
        String url = link.at("/object/url").asText();
        return Map.of(
                "relationship", link.path("relationship").asText(),
                "url", url.matches("(?i)https?://.*") ? url : "#",
                "title", link.at("/object/title").asText());
    }

    private Answer move(JiraCall call) {
        Issue issue = api.requireIssue(call);
        String resolution = call.form().getOrDefault("resolution", "");
        ObjectNode fields = Json.object();
        if (!resolution.isEmpty()) {
            fields.putObject("resolution").put("name", resolution);
        }
        try {
            transitions.move(call, issue, call.form().getOrDefault("transition", ""), fields);
            return pages.go("/browse/" + issue.key());
        } catch (JiraRefusal e) {
            return issue(call, issue, e.sentences());
        }
    }
}
