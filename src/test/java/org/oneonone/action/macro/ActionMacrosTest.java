package org.oneonone.action.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.open;
import static org.oneonone.jira.ExampleLinks.exhausted;
import static org.oneonone.jira.ExampleLinks.failed;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.link;
import static org.oneonone.jira.ExampleLinks.linked;
import static org.oneonone.jira.ExampleLinks.unavailable;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;

import com.atlassian.confluence.security.Permission;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.action.ActionItemState;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraIssue.Category;

public class ActionMacrosTest extends MacroPage {
    @Test
    public void nothingToDoYet() {
        golden("actions-empty", "A meeting's page without tasks says how to add one.");
        goldenOpen("open-empty", "Nothing is left from earlier meetings.");
    }

    @Test
    public void oneItem() {
        items.add(open(1, "Send the offer"));

        golden("actions-one", "One overdue item of ravi's, which may become an issue; there is no button for all.");
    }

    @Test
    public void manyItemsInEveryState() {
        items.add(open(1, "nothing yet"));
        items.add(open(2, "nothing yet either"));
        items.add(open(3, "done").in(ActionItemState.DONE, clock.instant()));
        items.add(open(4, "dropped").in(ActionItemState.DROPPED, clock.instant()));
        keep(linked(add("new issue"), issue("1", "OPS-1", Category.NEW)));
        keep(linked(add("started issue"), issue("2", "OPS-2", Category.INDETERMINATE)));
        keep(linked(add("done issue"), issue("3", "OPS-3", Category.DONE)));
        keep(link(add("asked for"), State.REQUESTED));
        keep(link(add("unsure"), State.UNSURE));
        keep(exhausted(add("for the person")));
        keep(failed(add("refused"), "Not like this."));
        keep(unavailable(add("gone from sight"), issue("4", "OPS-4", Category.NEW)));
        golden("actions-many", "Items without an issue, and with one in each state; two may become issues at once.");
    }

    @Test
    public void whatIsHostileIsPrintedAsItIs() {
        people.rename(RAVI, HOSTILE);
        items.add(open(1, HOSTILE));
        keep(linked(add("odd address"), hostileIssue("javascript:alert(1)")));
        keep(linked(add("odd issue"), hostileIssue("https://jira.test/\"onclick='alert(1)'><script>")));
        keep(failed(add("odd refusal"), HOSTILE));

        golden("actions-hostile", "Text from people and from Jira is shown, never run.");
    }

    @Test
    public void jirasReasonsAreForThePersonWhoAsked() {
        keep(failed(add("refused"), "Assignee does not exist."));
        assertThat(actions.execute(Map.of(), BODY, on(page))).contains("Assignee does not exist.");
        caller.is(RAVI);

        golden(
                "actions-partner",
                "The partner learns that there is no issue, not what Jira said to the one who asked.");
    }

    @Test
    public void withoutALinkToJira() {
        var unlinked = mock(JiraGateway.class);
        build(unlinked);
        items.add(open(1, "Send the offer"));

        golden("actions-not-linked", "Without a link to Jira there is a sentence instead of buttons.");
    }

    @Test
    public void whoeverMayOnlyReadGetsNoButtons() {
        when(permissions.hasPermission(any(), eq(Permission.EDIT), any())).thenReturn(false);
        items.add(open(1, "Send the offer"));

        golden("actions-forbidden", "A reader sees owner and date, and nothing to press.");
    }

    @Test
    public void whoeverReadsByTheSuperGroupGetsNoButtonsEither() {
        caller.is(OLGA);
        items.add(open(1, "Send the offer"));
        items.add(open(2, "Book a room"));
        keep(linked(add("with an issue"), issue("1", "OPS-1", Category.NEW)));
        keep(failed(add("refused"), "Not like this."));

        golden("actions-not-of-the-pair", "A third person who may even edit the page sees all and presses nothing.");
    }

    @Test
    public void jiraBeingDownChangesNothing() {
        jira.away(new JiraFailure.Unreachable("down", false, null));
        keep(linked(add("Send the offer"), issue("1", "OPS-1", Category.INDETERMINATE)));

        golden("actions-as-of", "What we last heard from Jira, with the time at which we did.");
    }

    @Test
    public void strangersAndOtherPlacesGetTheBodyAlone() {
        items.add(open(1, "Send the offer"));
        assertThat(actions.execute(Map.of(), BODY, on(null))).isEqualTo(BODY);
        caller.isNobody();
        assertThat(actions.execute(Map.of(), BODY, on(page))).isEqualTo(BODY);
        assertThat(openActions.execute(Map.of(), "", on(page))).isEmpty();
    }

    @Test
    public void aPageOfNoMeetingKeepsItsTasksAndSaysThatNobodyFollowsThem() {
        when(meetings.byPage(PAGE)).thenReturn(Optional.empty());

        golden("actions-elsewhere", "On a page of no meeting the tasks remain, with a sentence.");
        goldenOpen("open-elsewhere", "On a page of no meeting there is a sentence.");
    }

    @Test
    public void aFailureOfOursNeverHidesThePeoplesWords() {
        when(meetings.byPage(PAGE)).thenThrow(new IllegalStateException("broken"));

        assertThat(actions.execute(Map.of(), BODY, on(page))).startsWith(BODY).contains("Something went wrong");
    }
}
