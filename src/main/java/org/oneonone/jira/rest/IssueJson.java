package org.oneonone.jira.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.JiraIssue;
import org.oneonone.web.Wire;

/**
 * An issue on the wire. Everybody who may see the action item sees the key and the kind of status; the rest only if
 * Jira shows the issue to them.
 *
 * @param message what the person may do about it, if it is not simply there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueJson(
        String state,
        String linkId,
        String id,
        String key,
        String url,
        String summary,
        StatusJson status,
        String assignee,
        String due,
        String asOf,
        String message)
        implements Wire {
    static IssueJson of(IssueLink link, boolean isVisible, Optional<String> message) {
        var issue = link.issue();
        var shown = issue.filter(told -> isVisible);
        return new IssueJson(
                link.state().name(),
                link.linkId().value(),
                issue.map(JiraIssue::id).orElse(null),
                issue.map(JiraIssue::key).orElse(null),
                issue.map(JiraIssue::url).orElse(null),
                shown.map(JiraIssue::summary).orElse(null),
                issue.map(told -> StatusJson.of(told, isVisible)).orElse(null),
                shown.flatMap(JiraIssue::assignee).orElse(null),
                shown.flatMap(JiraIssue::due).map(LocalDate::toString).orElse(null),
                link.asOf().map(Instant::toString).orElse(null),
                message.orElse(null));
    }

    /**
     * The status of an issue.
     *
     * @param name as the workflow calls it
     * @param category new, indeterminate or done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StatusJson(String name, String category) {
        static StatusJson of(JiraIssue issue, boolean isVisible) {
            var name = isVisible && !issue.statusName().isEmpty() ? issue.statusName() : null;
            return new StatusJson(name, issue.category().key());
        }
    }
}
