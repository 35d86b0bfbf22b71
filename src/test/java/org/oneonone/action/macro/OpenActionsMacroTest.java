package org.oneonone.action.macro;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.action.ExampleItems.open;
import static org.oneonone.jira.ExampleLinks.exhausted;
import static org.oneonone.jira.ExampleLinks.failed;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.link;
import static org.oneonone.jira.ExampleLinks.linked;
import static org.oneonone.jira.ExampleLinks.unavailable;
import static org.oneonone.series.ExampleSeries.RAVI;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import org.junit.Test;
import org.oneonone.action.ActionItemState;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.jira.JiraIssue.Category;

public class OpenActionsMacroTest extends MacroPage {
    @Test
    public void whatIsLeftFromEarlierMeetings() {
        var old = items.add(elsewhere(EARLIER, "Book a room"));
        items.add(elsewhere(EARLIER, "done").in(ActionItemState.DONE, clock.instant()));
        items.add(elsewhere(4711, "of a page that is no meeting's"));
        items.add(open(1, "of this very meeting"));
        keep(linked(old.id().value(), issue("1", "OPS-1", Category.NEW)));

        goldenOpen("open-one", "The undone item of the meeting before, with its age; no done or present one.");
    }

    @Test
    public void manyThingsAreLeft() {
        keep(link(left("asked for"), State.REQUESTED));
        keep(exhausted(left("for the person")));
        keep(failed(left("refused"), "Not like this."));
        keep(linked(left("started"), issue("1", "OPS-1", Category.INDETERMINATE)));
        keep(unavailable(left("gone from sight"), issue("2", "OPS-2", Category.NEW)));
        items.add(elsewhere(EARLIER, "without an issue"));

        goldenOpen("open-many", "Each of several undone items with where it comes from and how its issue stands.");
    }

    @Test
    public void whatIsLeftIsPrintedAsItIs() {
        people.rename(RAVI, HOSTILE);
        keep(linked(left(HOSTILE), hostileIssue("https://jira.test/\"onclick='alert(1)'><script>")));

        goldenOpen("open-hostile", "Text from people and from Jira is shown, never run.");
    }

    @Test
    public void whatIsLeftOnAPageThatTheReaderMayNotSeeIsNotShown() {
        var hidden = mock(Page.class);
        when(pages.getPage(EARLIER)).thenReturn(hidden);
        when(permissions.hasPermission(any(), eq(Permission.VIEW), eq(hidden))).thenReturn(false);
        items.add(elsewhere(EARLIER, "Book a room"));

        goldenOpen("open-forbidden", "Whoever may not see the earlier page sees nothing that is left from it.");
    }
}
