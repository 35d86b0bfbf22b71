package org.oneonone.jira.rest;

import java.time.LocalDate;
import org.oneonone.jira.IssueDefaults;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.Person;
import org.oneonone.web.Wire;

/**
 * What would be sent to Jira for one item.
 *
 * @param assignee the user name of the item's owner, who is assigned if Jira allows it
 */
public record IssueProposalJson(
        String linkId, String projectKey, String issueType, String summary, String due, String assignee)
        implements Wire {
    static IssueProposalJson of(IssueDefaults.Proposal proposal) {
        JiraLinkId link = proposal.linkId();
        return new IssueProposalJson(
                link.value(),
                proposal.projectKey().orElse(null),
                proposal.issueType().orElse(null),
                proposal.summary(),
                proposal.due().map(LocalDate::toString).orElse(null),
                proposal.owner().map(Person::name).orElse(null));
    }
}
