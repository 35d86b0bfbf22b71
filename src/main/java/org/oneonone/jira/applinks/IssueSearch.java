package org.oneonone.jira.applinks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraIssue;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/** Finds issues, as one person sees them. What they do not see is absent from the answer, without an error. */
@Component
class IssueSearch {
    private static final int PAGE = 100;
    private static final Set<Integer> UNSEEN = Set.of(403, 404);

    private final JiraTransport transport;

    IssueSearch(JiraTransport transport) {
        this.transport = transport;
    }

    List<JiraIssue> byIds(JiraLinkId link, PersonKey actor, Collection<String> ids) {
        return among(link, actor, ids, "");
    }

    /**
     * Asks in the relative form. A date would be read in the time zone of the person's Jira account, which we would
     * have to know, and by Jira's clock, which need not agree with ours. Of a period only its length counts.
     */
    List<JiraIssue> changed(JiraLinkId link, PersonKey actor, Collection<String> ids, Duration within) {
        // Jira counts in minutes; a part of one is a whole one.
        return among(link, actor, ids, " AND updated >= \"-" + (within.toMinutes() + 1) + "m\"");
    }

    private List<JiraIssue> among(JiraLinkId link, PersonKey actor, Collection<String> ids, String condition) {
        var numbers = ids.stream().filter(id -> id.matches("[0-9]+")).distinct().toList();
        return numbers.isEmpty()
                ? List.of()
                : search(link, actor, "id in (" + String.join(",", numbers) + ")" + condition + " ORDER BY key")
                        .stream()
                        .map(node -> IssueTrees.issue(node, url(link)))
                        .toList();
    }

    Map<String, JiraIssue> byLabels(JiraLinkId link, PersonKey actor, Collection<String> labels) {
        var quoted = labels.stream().map(IssueSearch::quoted).collect(Collectors.joining(","));
        var found = new HashMap<String, JiraIssue>();
        for (var node : search(link, actor, "labels in (" + quoted + ") ORDER BY key")) {
            IssueTrees.labels(node)
                    .filter(labels::contains)
                    .forEach(label -> found.putIfAbsent(label, IssueTrees.issue(node, url(link))));
        }
        return found;
    }

    /** What the person created in a project lately, the newest first. */
    List<JiraIssue> own(JiraLinkId link, PersonKey actor, String project, Duration within) {
        var jql = "project = " + quoted(project) + " AND reporter = currentUser() AND created >= \"-"
                + (within.toMinutes() + 1) + "m\" ORDER BY key DESC";
        return search(link, actor, jql).stream()
                .map(node -> IssueTrees.issue(node, url(link)))
                .toList();
    }

    /** The token that we gave an issue on its way. */
    Optional<String> token(JiraLinkId link, PersonKey actor, String id) {
        var answer = transport.get(
                link,
                actor,
                "/rest/api/2/issue/" + JiraPaths.part(id) + "?fields=summary&properties=" + IssueTrees.PROPERTY);
        return UNSEEN.contains(answer.status()) ? Optional.empty() : IssueTrees.token(answer.orFailure());
    }

    /** Reads the database, so it also knows what was created just now, moved or archived. */
    Optional<JiraIssue> byId(JiraLinkId link, PersonKey actor, String id) {
        var answer = transport.get(
                link,
                actor,
                "/rest/api/2/issue/" + JiraPaths.part(id) + "?fields=" + JiraPaths.part(IssueTrees.FIELDS));
        if (UNSEEN.contains(answer.status())) {
            return Optional.empty();
        }
        return Optional.of(IssueTrees.issue(answer.orFailure(), url(link)));
    }

    private List<JsonNode> search(JiraLinkId link, PersonKey actor, String jql) {
        var all = new ArrayList<JsonNode>();
        var total = 1;
        while (all.size() < total) {
            var page = transport
                    .post(link, actor, "/rest/api/2/search", query(jql, all.size()))
                    .orFailure();
            var issues = page.path("issues");
            if (!issues.isArray()) {
                throw new JiraFailure.Unreachable("A search without issues in its answer", true, null);
            }
            issues.forEach(all::add);
            total = issues.isEmpty() ? 0 : page.path("total").asInt();
        }
        return all;
    }

    /** Validation would refuse the whole question because of one issue that is gone. */
    private static JsonNode query(String jql, int start) {
        var query = JsonNodeFactory.instance.objectNode();
        query.put("jql", jql);
        query.put("startAt", start);
        query.put("maxResults", PAGE);
        var fields = query.putArray("fields");
        List.of(IssueTrees.FIELDS.split(",")).forEach(fields::add);
        query.put("validateQuery", false);
        return query;
    }

    private String url(JiraLinkId link) {
        return JiraPaths.display(transport.link(link));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
