package org.oneonone.jira.ao;

import static org.oneonone.jira.ao.IssueLinkRow.ACTION_ITEM_ID;
import static org.oneonone.jira.ao.IssueLinkRow.ACTOR;
import static org.oneonone.jira.ao.IssueLinkRow.AGREED_DONE;
import static org.oneonone.jira.ao.IssueLinkRow.ASKED_AT;
import static org.oneonone.jira.ao.IssueLinkRow.DRAFT;
import static org.oneonone.jira.ao.IssueLinkRow.DUE_AT;
import static org.oneonone.jira.ao.IssueLinkRow.LINK_ID;
import static org.oneonone.jira.ao.IssueLinkRow.LOOKUPS;
import static org.oneonone.jira.ao.IssueLinkRow.STATE;
import static org.oneonone.jira.ao.IssueLinkRow.TOKEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import net.java.ao.DBParam;
import org.oneonone.action.ActionItemId;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.JiraIssue;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;

/** Moves issue links into and out of the columns of their row. */
final class IssueLinkColumns {
    private IssueLinkColumns() {}

    /** What a row cannot be made without. */
    static DBParam[] required(IssueLink link) {
        return new DBParam[] {
            new DBParam(ACTION_ITEM_ID, link.actionId().value()),
            new DBParam(LINK_ID, link.linkId().value()),
            new DBParam(ACTOR, link.actor().value()),
            new DBParam(STATE, link.state().name()),
            new DBParam(DRAFT, StoredJson.draft(link.draft())),
            new DBParam(TOKEN, link.attempt().token()),
            new DBParam(ASKED_AT, link.attempt().askedAt().toEpochMilli()),
            new DBParam(DUE_AT, link.attempt().dueAt().toEpochMilli()),
            new DBParam(LOOKUPS, link.attempt().lookups()),
            new DBParam(AGREED_DONE, link.agreedDone())
        };
    }

    static void write(IssueLink link, IssueLinkRow row) {
        row.setLinkId(link.linkId().value());
        row.setActor(link.actor().value());
        row.setState(link.state().name());
        row.setDraft(StoredJson.draft(link.draft()));
        row.setToken(link.attempt().token());
        row.setAskedAt(link.attempt().askedAt().toEpochMilli());
        row.setDueAt(link.attempt().dueAt().toEpochMilli());
        row.setLookups(link.attempt().lookups());
        row.setAgreedDone(link.agreedDone());
        row.setAsOf(link.asOf().map(Instant::toEpochMilli).orElse(null));
        row.setMessages(StoredJson.messages(link.messages()));
        writeIssue(link.issue(), row);
    }

    private static void writeIssue(Optional<JiraIssue> issue, IssueLinkRow row) {
        row.setIssueId(issue.map(JiraIssue::id).orElse(null));
        row.setIssueKey(issue.map(JiraIssue::key).orElse(null));
        row.setUrl(issue.map(JiraIssue::url).orElse(null));
        row.setSummary(issue.map(JiraIssue::summary).orElse(null));
        row.setStatusName(issue.map(JiraIssue::statusName).orElse(null));
        row.setCategory(
                issue.map(JiraIssue::category).map(JiraIssue.Category::key).orElse(null));
        row.setAssignee(issue.flatMap(JiraIssue::assignee).orElse(null));
        row.setIssueDue(issue.flatMap(JiraIssue::due).map(LocalDate::toString).orElse(null));
    }

    static IssueLink read(IssueLinkRow row) {
        return new IssueLink(
                new ActionItemId(row.getActionItemId()),
                new JiraLinkId(row.getLinkId()),
                new PersonKey(row.getActor()),
                IssueLink.State.valueOf(row.getState()),
                StoredJson.draft(row.getDraft()),
                new IssueLink.Attempt(
                        row.getToken(),
                        Instant.ofEpochMilli(row.getAskedAt()),
                        Instant.ofEpochMilli(row.getDueAt()),
                        row.getLookups()),
                Optional.ofNullable(row.getIssueId()).map(id -> issue(id, row)),
                Optional.ofNullable(row.getAsOf()).map(Instant::ofEpochMilli),
                row.getAgreedDone(),
                StoredJson.messages(Optional.ofNullable(row.getMessages())));
    }

    private static JiraIssue issue(String id, IssueLinkRow row) {
        return new JiraIssue(
                id,
                row.getIssueKey(),
                row.getUrl(),
                orEmpty(row.getSummary()),
                orEmpty(row.getStatusName()),
                JiraIssue.Category.of(row.getCategory()),
                Optional.ofNullable(row.getAssignee()),
                Optional.ofNullable(row.getIssueDue()).map(LocalDate::parse));
    }

    private static String orEmpty(String column) {
        return column == null ? "" : column;
    }
}
