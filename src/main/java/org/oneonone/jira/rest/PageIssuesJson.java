package org.oneonone.jira.rest;

import java.util.List;
import java.util.Map;
import org.oneonone.action.ActionItemId;
import org.oneonone.jira.IssueLink;
import org.oneonone.web.Wire;

/** What became of a request for several issues, item by item in the order asked for. */
public record PageIssuesJson(List<OneJson> results) implements Wire {
    static PageIssuesJson of(List<IssueLink> links, Map<ActionItemId, IssueJson> issues) {
        return new PageIssuesJson(links.stream()
                .map(link -> OneJson.of(link, issues.get(link.actionId())))
                .toList());
    }

    /**
     * What became of one.
     *
     * @param issue present once there is one
     * @param message what to do, if it is not simply there
     */
    public record OneJson(String actionId, String state, IssueJson issue, String message) {
        static OneJson of(IssueLink link, IssueJson issue) {
            return new OneJson(
                    link.actionId().toString(),
                    link.state().name(),
                    link.issue().isPresent() ? issue : null,
                    issue.message());
        }
    }
}
