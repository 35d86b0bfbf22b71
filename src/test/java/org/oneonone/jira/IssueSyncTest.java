package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.jira.ExampleLinks.NOW;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.linked;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ExampleItems;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.action.TaskWriter;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.jira.JiraIssue.Category;
import org.oneonone.person.PersonKey;

public class IssueSyncTest {
    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    private final FakeJira jira = new FakeJira();
    private final Page page = new Page();
    private final IssueSync sync =
            new IssueSync(links, items, page, jira, Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC));
    private final ActionItem item = items.add(ExampleItems.open(1, "Send the offer"));

    @Before
    public void oneIssue() {
        jira.issues.put("10000", issue("10000", "OPS-1", Category.NEW));
        links.change(item.id(), present -> Optional.of(linked(item.id().value(), jira.issues.get("10000"))));
    }

    @Test
    public void doneInJiraTicksTheTaskAsWhoeverReadIt() {
        inJira(Category.DONE);

        pass();

        assertThat(page.written).containsExactly("key-maya 1 true");
        assertThat(link().issue()).map(JiraIssue::category).contains(Category.DONE);
        assertThat(link().agreedDone()).isTrue();
    }

    @Test
    public void whereThatPersonMayNotEditOnlyOurIndexShowsItDone() {
        page.forbid();
        inJira(Category.DONE);

        pass();

        assertThat(item().isDone()).isTrue();
        assertThat(item().ticked()).isFalse();
    }

    @Test
    public void reopenedInJiraReopens() {
        inJira(Category.DONE);
        pass();
        items.save(item().in(ActionItemState.DONE, NOW));

        inJira(Category.INDETERMINATE);
        pass();

        assertThat(page.written).containsExactly("key-maya 1 true", "key-maya 1 false");
    }

    @Test
    public void whatChangedOnlyHereIsLeftAlone() {
        items.save(item().in(ActionItemState.DONE, NOW));

        pass();
        pass();

        assertThat(page.written).isEmpty();
        assertThat(item().isDone()).isTrue();
    }

    @Test
    public void whatBothSidesDidIsAgreedOnWithoutWriting() {
        items.save(item().in(ActionItemState.DONE, NOW));
        inJira(Category.DONE);

        pass();

        assertThat(page.written).isEmpty();
        assertThat(link().agreedDone()).isTrue();
    }

    @Test
    public void aMovedIssueGetsItsNewKey() {
        jira.issues.put("10000", issue("10000", "NEW-5", Category.NEW));

        pass();

        assertThat(link().issue()).map(JiraIssue::key).contains("NEW-5");
    }

    @Test
    public void whatItsMakerCannotFindIsUnavailableAndComesBack() {
        var gone = jira.issues.remove("10000");
        pass();
        assertThat(link().state()).isEqualTo(State.UNAVAILABLE);
        assertThat(link().issue()).map(JiraIssue::key).contains("OPS-1");

        jira.issues.put("10000", gone);
        sync.pass(links.linked(10));
        assertThat(link().state()).isEqualTo(State.LINKED);
    }

    @Test
    public void whatAnotherCannotSeeSaysNothing() {
        jira.issues.remove("10000");

        sync.refresh(RAVI, links.linked(10));

        assertThat(link().state()).isEqualTo(State.LINKED);
        assertThat(jira.log).containsExactly("search 1 as key-ravi");
    }

    @Test
    public void anIssueThatTheSearchDoesNotKnowYetIsReadDirectly() {
        jira.lag(true);
        inJira(Category.DONE);

        pass();

        assertThat(link().issue()).map(JiraIssue::category).contains(Category.DONE);
    }

    @Test
    public void aJiraThatIsAwayLeavesEverythingAsItWas() {
        jira.away(new JiraFailure.Unreachable("down", false, null));

        pass();

        assertThat(link().state()).isEqualTo(State.LINKED);
        assertThat(link().asOf()).contains(NOW);
    }

    @Test
    public void aDroppedItemIsNotTicked() {
        items.save(item().in(ActionItemState.DROPPED, NOW));
        inJira(Category.DONE);

        pass();

        assertThat(page.written).isEmpty();
        assertThat(item().state()).isEqualTo(ActionItemState.DROPPED);
    }

    @Test
    public void manyIssuesAreReadAHundredAtATime() {
        for (var number = 1; number <= 249; number++) {
            var id = Integer.toString(20_000 + number);
            jira.issues.put(id, issue(id, "OPS-" + number, Category.NEW));
            var more = items.add(ExampleItems.open(number + 1, "item " + number));
            links.change(more.id(), present -> Optional.of(linked(more.id().value(), jira.issues.get(id))));
        }

        pass();

        assertThat(jira.log)
                .containsExactly("search 100 as key-maya", "search 100 as key-maya", "search 50 as key-maya");
    }

    private void pass() {
        sync.pass(links.linked(1000));
    }

    private void inJira(Category category) {
        jira.issues.put("10000", issue("10000", "OPS-1", category));
    }

    private IssueLink link() {
        return links.of(item.id()).orElseThrow();
    }

    private ActionItem item() {
        return items.byId(item.id()).orElseThrow();
    }

    /** Remembers what was written on the page. */
    private static final class Page implements TaskWriter {
        private final List<String> written = new ArrayList<>();
        private boolean forbidden;

        void forbid() {
            forbidden = true;
        }

        @Override
        public boolean write(PersonKey actor, ActionItem item, boolean done) {
            if (!forbidden) {
                written.add(actor + " " + item.taskId() + " " + done);
            }
            return !forbidden;
        }
    }
}
