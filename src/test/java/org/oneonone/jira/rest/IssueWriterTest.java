package org.oneonone.jira.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.failed;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.link;
import static org.oneonone.jira.ExampleLinks.linked;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.oneonone.action.ActionItemId;
import org.oneonone.jira.InMemoryIssueLinkStore;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraIssue.Category;
import org.oneonone.testing.PlainTexts;

public class IssueWriterTest {
    private final JiraGateway jira = mock(JiraGateway.class);
    private final IssueWriter writer = new IssueWriter(new InMemoryIssueLinkStore(), jira, new PlainTexts());
    private final List<IssueLink> links =
            List.of(linked(1, issue("10000", "OPS-1", Category.NEW)), linked(2, issue("10001", "OPS-2", Category.NEW)));

    @Test
    public void eachIssueIsShownAsFarAsJiraShowsItToTheViewer() {
        when(jira.visible(JIRA, RAVI, List.of("10000", "10001"))).thenReturn(Set.of("10001"));

        var json = writer.json(RAVI, links);

        assertThat(json.get(new ActionItemId(1)).summary()).isNull();
        assertThat(json.get(new ActionItemId(1)).key()).isEqualTo("OPS-1");
        assertThat(json.get(new ActionItemId(2)).summary()).isEqualTo("Send the offer");
        verify(jira).visible(JIRA, RAVI, List.of("10000", "10001"));
        verifyNoMoreInteractions(jira);
    }

    @Test
    public void aJiraThatDoesNotSayShowsNothing() {
        when(jira.visible(any(), any(), any())).thenReturn(Set.of());

        assertThat(writer.json(RAVI, links).values()).allSatisfy(json -> {
            assertThat(json.summary()).isNull();
            assertThat(json.assignee()).isNull();
            assertThat(json.status().name()).isNull();
        });
    }

    @Test
    public void whatIsNotThereYetSaysWhatIsGoingOnWithoutAskingJira() {
        assertThat(writer.json(RAVI, link(1, IssueLink.State.REQUESTED)).message())
                .contains("on its way");
        verifyNoMoreInteractions(jira);
    }

    @Test
    public void whyJiraRefusedIsForThePersonWhoAskedOnly() {
        var link = failed(2, "Not like this");

        assertThat(writer.json(link.actor(), link).message()).contains("Not like this");
        assertThat(writer.json(RAVI, link).message()).isNotBlank().doesNotContain("Not like this");
    }
}
