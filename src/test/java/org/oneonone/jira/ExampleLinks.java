package org.oneonone.jira;

import static org.oneonone.series.ExampleSeries.MAYA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oneonone.action.ActionItemId;
import org.oneonone.person.PersonKey;

/** The words in which tests speak of issues. */
public final class ExampleLinks {
    public static final JiraLinkId JIRA = new JiraLinkId("jira-1");
    public static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    private ExampleLinks() {}

    /** A draft in which everything but the summary is left open. */
    public static IssueDraft draft(String summary) {
        return draftIn("OPS", summary);
    }

    public static IssueDraft draftIn(String project, String summary) {
        return new IssueDraft(
                project,
                Optional.empty(),
                summary,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                new IssueDraft.Suggestions(
                        Optional.empty(),
                        Optional.of("ravi"),
                        Optional.of(LocalDate.parse("2026-12-10")),
                        List.of("one-on-one")),
                true);
    }

    /** The draft as it is sent, assigned to ravi. */
    public static IssueDraft fitted(String summary, String typeId) {
        return draft(summary).fittedTo(typeId, Optional.of("ravi"), Set.of("assignee", "duedate", "labels"));
    }

    /** The draft as it is sent where the screen has nothing but a summary. */
    public static IssueDraft plain(String summary, String typeId) {
        return draft(summary).fittedTo(typeId, Optional.empty(), Set.of("summary"));
    }

    public static JiraIssue issue(String id, String key, JiraIssue.Category category) {
        return new JiraIssue(
                id,
                key,
                "http://jira.test/browse/" + key,
                "Send the offer",
                "Some status",
                category,
                Optional.of("Ravi"),
                Optional.of(LocalDate.parse("2026-12-10")));
    }

    /** Maya's link of an item in a state, without an issue. */
    public static IssueLink link(long item, IssueLink.State state) {
        return new IssueLink(
                new ActionItemId(item),
                JIRA,
                MAYA,
                state,
                draft("Send the offer"),
                new IssueLink.Attempt("token" + item, NOW, NOW, 0),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());
    }

    public static IssueLink linked(long item, JiraIssue issue) {
        return link(item, IssueLink.State.CREATING).linked(issue, NOW);
    }

    /** Maya's link that was looked for so often that she has to decide. */
    public static IssueLink exhausted(long item) {
        var attempt = new IssueLink.Attempt("t", Instant.EPOCH, Instant.EPOCH, 99);
        return link(item, IssueLink.State.UNSURE).in(IssueLink.State.UNSURE, attempt);
    }

    /** Maya's link whose summary Jira refused with these words. */
    public static IssueLink failed(long item, String said) {
        return link(item, IssueLink.State.CREATING).failed(List.of(FieldMessage.said("summary", said)));
    }

    public static IssueLink unavailable(long item, JiraIssue issue) {
        return linked(item, issue).unavailable();
    }

    /** The same link, made by somebody else. */
    public static IssueLink by(PersonKey maker, IssueLink link) {
        return new IssueLink(
                link.actionId(),
                link.linkId(),
                maker,
                link.state(),
                link.draft(),
                link.attempt(),
                link.issue(),
                link.asOf(),
                link.agreedDone(),
                link.messages());
    }
}
