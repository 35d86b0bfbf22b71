package org.oneonone.sandbox.jira.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.sandbox.jira.data.Choice;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.IssueFields;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.Permission;
import org.oneonone.sandbox.jira.data.Resolution;
import org.oneonone.sandbox.jira.data.Status;
import org.oneonone.sandbox.jira.http.JiraAnswer;
import org.oneonone.sandbox.jira.http.JiraCall;
import org.oneonone.sandbox.jira.http.JiraRefusal;
import org.oneonone.sandbox.jira.http.Router;
import org.oneonone.sandbox.jira.jql.JqlSearch;
import org.oneonone.sandbox.jira.jql.JqlSyntaxException;
import org.oneonone.sandbox.jira.rest.JiraApi;
import org.oneonone.sandbox.jira.rest.RemoteLinkResource;
import org.oneonone.sandbox.jira.rest.TransitionResource;

/** Projects, lists of issues and single issues, for people. */
public final class IssuePages {
    private static final int LIST_LIMIT = 100;

    private final JiraApi api;
    private final JiraPages pages;
    private final TransitionResource transitions;
    private final RemoteLinkResource links;

    public IssuePages(JiraApi api) {
        this.api = api;
        this.pages = new JiraPages(api.baseUrl());
        this.transitions = new TransitionResource(api);
        this.links = new RemoteLinkResource(api);
    }

    public void register(Router router) {
        router.add("GET /", pages.page((call, first, second) -> projects(call)))
                .add("GET /issues", pages.page((call, first, second) -> list(call, call.parameter("jql", ""))))
                .add("GET /browse/{}", pages.page((call, key, second) -> browse(call, key)))
                .add("POST /browse/{}/transition", pages.form((call, key, second) -> move(call, key)));
        new IssueForms(api, pages).register(router);
    }

    private JiraAnswer projects(JiraCall call) {
        List<Map<String, String>> all = api.projects().visible(call.user()).stream()
                .map(project -> Map.of("key", project.key(), "name", project.name()))
                .toList();
        return pages.show(call, "projects", "Projects", Map.of("projects", all));
    }

    private JiraAnswer list(JiraCall call, String jql) {
        try {
            JqlSearch.Page found = api.search().search(call.user(), jql, 0, LIST_LIMIT);
            List<Map<String, String>> rows =
                    found.issues().stream().map(this::row).toList();
            Map<String, Object> values = Map.of("jql", jql, "total", found.total(), "issues", rows);
            return pages.show(
                    call, "issues", "Issues", values, found.complaints().toArray(String[]::new));
        } catch (JqlSyntaxException e) {
            Map<String, Object> values = Map.of("jql", jql, "total", 0, "issues", List.of());
            return pages.show(call, "issues", "Issues", values, e.getMessage());
        }
    }

    private Map<String, String> row(Issue issue) {
        IssueFields fields = issue.fields();
        return Map.of(
                "key", issue.key(),
                "summary", fields.summary(),
                "status", fields.status().label(),
                "category", fields.status().category(),
                "assignee", fields.assignee().orElse("Unassigned"),
                "type", fields.type().label(),
                "project", api.projects().byId(issue.projectId()).name());
    }

    private JiraAnswer browse(JiraCall call, String key) {
        return key.contains("-")
                ? issue(call, api.requireIssue(call, key))
                : list(call, "project = \"" + api.requireProject(call, key).key() + "\" ORDER BY key");
    }

    private JiraAnswer issue(JiraCall call, Issue issue, String... errors) {
        Map<String, Object> values = Map.of(
                "issue", row(issue),
                "transitions", transitions(call, issue),
                "mayEdit", api.may(call, Permission.EDIT_ISSUES, issue),
                "details", details(issue),
                "links", links.links(issue).stream().map(IssuePages::link).toList(),
                "history", history(issue));
        return pages.show(call, "issue", issue.fields().summary(), values, errors);
    }

    private List<Map<String, Object>> transitions(JiraCall call, Issue issue) {
        JiraProject project = api.projects().byId(issue.projectId());
        List<String> resolutions =
                Stream.of(Resolution.values()).map(Resolution::label).toList();
        return transitions.possible(call, issue).stream()
                .map(to -> Map.<String, Object>of(
                        "id", to.transition(),
                        "name", to.label(),
                        "resolutions", TransitionResource.asksResolution(project, to) ? resolutions : List.of()))
                .toList();
    }

    private static List<Map<String, String>> details(Issue issue) {
        IssueFields fields = issue.fields();
        List<Map<String, String>> details = new ArrayList<>();
        detail(details, "Priority", fields.priority().label());
        detail(details, "Resolution", fields.resolution().map(Resolution::label).orElse("Unresolved"));
        detail(details, "Assignee", fields.assignee().orElse("Unassigned"));
        detail(details, "Reporter", issue.reporter());
        detail(details, "Due", fields.due().map(LocalDate::toString).orElse("None"));
        detail(details, "Labels", String.join(" ", fields.labels()));
        fields.costCentre().ifPresent(value -> detail(details, "Cost centre", value));
        detail(details, "Updated", issue.updated().toString());
        detail(details, "Description", fields.description().orElse(""));
        return details;
    }

    private static void detail(List<Map<String, String>> details, String name, String value) {
        details.add(Map.of("name", name, "value", value));
    }

    /** Addresses that a browser would run instead of open are shown as nothing. */
    private static Map<String, String> link(ObjectNode link) {
        String url = link.at("/object/url").asText();
        return Map.of(
                "relationship", link.path("relationship").asText(),
                "url", url.matches("(?i)https?://.*") ? url : "#",
                "title", link.at("/object/title").asText());
    }

    private List<Map<String, String>> history(Issue issue) {
        return api.issues().history(issue.id()).stream()
                .map(change -> Map.of(
                        "at", change.at().toString(),
                        "author", change.author(),
                        "field", change.field(),
                        "from", change.from(),
                        "to", change.to()))
                .toList();
    }

    private JiraAnswer move(JiraCall call, String key) {
        Issue issue = api.requireIssue(call, key);
        Optional<Status> to = Stream.of(Status.values())
                .filter(status -> status.transition().equals(call.form().get("transition")))
                .findFirst();
        try {
            transitions.move(
                    call,
                    issue,
                    to.orElseThrow(() -> JiraRefusal.bad("There is no such transition.")),
                    Choice.byLabel(Resolution.values(), call.form().getOrDefault("resolution", "")));
            return pages.go("/browse/" + issue.key());
        } catch (JiraRefusal e) {
            return issue(call, issue, JiraPages.messages(e));
        }
    }
}
