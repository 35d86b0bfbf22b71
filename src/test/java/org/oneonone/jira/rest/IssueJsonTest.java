package org.oneonone.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.linked;

import java.util.Optional;
import org.junit.Test;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.JiraIssue.Category;

public class IssueJsonTest {
    private final IssueLink link = linked(1, issue("10000", "OPS-7", Category.INDETERMINATE));

    @Test
    public void whoeverSeesTheIssueInJiraReadsAllOfIt() {
        var json = IssueJson.of(link, true, Optional.empty());

        assertThat(json.summary()).isEqualTo("Send the offer");
        assertThat(json.status().name()).isEqualTo("Some status");
        assertThat(json.assignee()).isEqualTo("Ravi");
        assertThat(json.due()).isEqualTo("2026-12-10");
    }

    @Test
    public void everybodyElseReadsTheKeyAndTheKindOfStatusAndNothingThatSomebodyWrote() {
        var json = IssueJson.of(link, false, Optional.empty());

        assertThat(json.key()).isEqualTo("OPS-7");
        assertThat(json.status().category()).isEqualTo("indeterminate");
        assertThat(json.summary()).isNull();
        assertThat(json.status().name()).isNull();
        assertThat(json.assignee()).isNull();
        assertThat(json.due()).isNull();
    }
}
