package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.linked;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ExampleItems;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.jira.JiraIssue.Category;
import org.oneonone.person.Refusal;

public class IssueAdoptionTest {
    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    private final FakeJira jira = new FakeJira();
    private final List<String> ticked = new ArrayList<>();
    private final IssueAdoption adoption = new JiraServices(
                    links,
                    items,
                    (actor, task, done) -> ticked.add(actor + " " + task.taskId() + " " + done),
                    jira,
                    new MovableClock())
            .adoption();
    private final ActionItem item = items.add(ExampleItems.open(1, "Send the offer"));

    @Before
    public void anIssue() {
        jira.issues.put("10000", issue("10000", "OPS-1", Category.NEW));
    }

    @Test
    public void anIssueThatMovedIsStillTheSame() {
        adopt(item);
        var before = links.of(item.id()).orElseThrow();
        jira.issues.put("10000", issue("10000", "NEW-5", Category.NEW));

        assertThat(adoption.adopt(item, MAYA, JIRA, "NEW-5")).isEqualTo(before);
        assertThat(jira.log).containsExactly("link back 10000 to 100");
    }

    @Test
    public void whoeverStillSeesAnIssueMayTakeItOverFromWhoDoesNot() {
        keep(linked(1, issue("10000", "OPS-1", Category.NEW)).unavailable());

        var taken = adoption.adopt(item, RAVI, JIRA, "OPS-1");

        assertThat(taken.state()).isEqualTo(State.LINKED);
        assertThat(taken.actor()).isEqualTo(RAVI);
    }

    @Test
    public void anotherIssueDoesNotReplaceOneThatIsOnlyOutOfSight() {
        keep(linked(1, issue("10009", "OPS-9", Category.NEW)).unavailable());

        assertThatThrownBy(() -> adopt(item)).isInstanceOf(Refusal.class);
        assertThat(links.of(item.id()).orElseThrow().issue().orElseThrow().key())
                .isEqualTo("OPS-9");
    }

    @Test
    public void anIssueThatIsDoneTicksAnOpenItemAndAnOpenIssueReopensNothing() {
        jira.issues.put("10001", issue("10001", "OPS-2", Category.DONE));
        var done = items.add(ExampleItems.open(2, "Done").in(ActionItemState.DONE, ExampleLinks.NOW));

        adoption.adopt(item, MAYA, JIRA, "OPS-2");
        adopt(done);

        assertThat(ticked).containsExactly("key-maya 1 true");
        assertThat(items.byId(item.id()).orElseThrow().isDone()).isTrue();
        assertThat(items.byId(done.id()).orElseThrow().isDone()).isTrue();
        assertThat(links.of(item.id()).orElseThrow().agreedDone()).isTrue();
        assertThat(links.of(done.id()).orElseThrow().agreedDone()).isFalse();
    }

    private IssueLink adopt(ActionItem which) {
        return adoption.adopt(which, MAYA, JIRA, "OPS-1");
    }

    private void keep(IssueLink link) {
        links.change(link.actionId(), present -> Optional.of(link));
    }
}
