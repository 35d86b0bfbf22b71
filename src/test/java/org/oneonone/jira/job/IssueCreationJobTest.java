package org.oneonone.jira.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Duration;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemState;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.jira.IssueWorkshop;
import org.oneonone.jira.JiraFailure;
import org.oneonone.testing.TeamSpace;

public class IssueCreationJobTest {
    private final TeamSpace space = new TeamSpace();
    private final IssueWorkshop workshop = new IssueWorkshop(space.rights());
    private final IssueCreationJob job = new IssueCreationJob(workshop.creation);
    private final ActionItem item = workshop.item(1, "Send the offer");

    @Before
    public void mayaAskedWhileJiraWasDown() {
        space.addPage(PAGE, List.of(MAYA, RAVI), List.of(MAYA, RAVI));
        workshop.jira.away(new JiraFailure.Unreachable("refused", false, null));
        workshop.create(item, MAYA);
        workshop.jira.away(null);
        workshop.clock.advance(Duration.ofHours(2));
    }

    @Test
    public void sendsForWhoeverStillSeesThePage() {
        job.runJob(null);

        assertThat(workshop.stored(item).state()).isEqualTo(State.LINKED);
    }

    @Test
    public void sendsNothingForWhoeverLostSightOfThePage() {
        space.addPage(PAGE, List.of(RAVI), List.of(RAVI));

        job.runJob(null);

        assertThat(workshop.jira.issues).isEmpty();
        assertThat(workshop.reasons(item)).containsExactly("oneonone.jira.error.gone");
    }

    @Test
    public void sendsNothingOfWhatWasDeletedMeanwhile() {
        workshop.turn(item, ActionItemState.DROPPED);

        job.runJob(null);

        assertThat(workshop.jira.issues).isEmpty();
        assertThat(workshop.reasons(item)).containsExactly("oneonone.jira.error.dropped");
    }
}
