package org.oneonone.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.jira.ExampleLinks.NOW;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.linked;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Clock;
import java.time.Duration;
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
        pass();
        assertThat(link().state()).isEqualTo(State.LINKED);
    }

    @Test
    public void whatAnotherCannotSeeSaysNothing() {
        jira.issues.remove("10000");

        sync.refresh(RAVI, List.of(link()));

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

        sync.refresh(RAVI, List.of(link()));

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

        sync.refresh(MAYA, links.followed(Optional.empty(), 1000));

        assertThat(jira.log)
                .containsExactly("search 100 as key-maya", "search 100 as key-maya", "search 50 as key-maya");
    }

    @Test
    public void whatDidNotChangeIsNotWrittenAgain() {
        var before = link();

        pass();

        assertThat(link()).isSameAs(before);
    }

    @Test
    public void whoAskedNowIsToldAsOfNow() {
        sync.refresh(MAYA, List.of(link()));

        assertThat(link().asOf()).contains(NOW.plusSeconds(60));
    }

    @Test
    public void askedForChangesNothingIsSaidOfWhatJiraLeavesOut() {
        jira.issues.remove("10000");

        assertThat(sync.follow(List.of(link()), Optional.of(Duration.ofMinutes(10))))
                .isTrue();

        assertThat(link().state()).isEqualTo(State.LINKED);
        assertThat(jira.log).containsExactly("search 1 changed within PT10M as key-maya");
    }

    @Test
    public void aLaterAnswerIsNotUndoneByALateOne() {
        var seen = link();
        inJira(Category.DONE);
        var later = jira.issues.get("10000");
        links.change(
                item.id(),
                present -> Optional.of(seen.linked(later, NOW.plusSeconds(90)).agreeing(true)));
        inJira(Category.NEW);

        sync.follow(List.of(seen), Optional.empty());

        assertThat(link().issue()).contains(later);
        assertThat(page.written).isEmpty();
    }

    @Test
    public void ofTwoNodesWithTheSameNewsOnlyOneTicks() {
        var seenByBoth = link();
        inJira(Category.DONE);
        sync.follow(List.of(seenByBoth), Optional.empty());
        items.save(item().in(ActionItemState.DONE, NOW));

        // Somebody unticks before the other node, which still holds the old link, gets as far.
        items.save(item().in(ActionItemState.OPEN, NOW));
        sync.follow(List.of(seenByBoth), Optional.empty());
        pass();

        assertThat(page.written).containsExactly("key-maya 1 true");
        assertThat(item().isOpen()).isTrue();
    }

    @Test
    public void oneTaskThatCannotBeWrittenDoesNotHoldUpTheOthersAndIsTriedAgain() {
        var other = items.add(ExampleItems.open(2, "Ask for the budget"));
        jira.issues.put("10001", issue("10001", "OPS-2", Category.DONE));
        links.change(other.id(), present -> Optional.of(linked(other.id().value(), jira.issues.get("10001"))));
        inJira(Category.DONE);
        page.breakOnce();

        assertThat(sync.follow(List.of(link(), links.of(other.id()).orElseThrow()), Optional.empty()))
                .isFalse();
        assertThat(page.written).containsExactly("key-maya 2 true");
        assertThat(link().agreedDone()).isFalse();

        pass();
        assertThat(page.written).containsExactly("key-maya 2 true", "key-maya 1 true");
    }

    private void pass() {
        sync.follow(links.followed(Optional.empty(), 1000), Optional.empty());
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
        private boolean broken;

        void forbid() {
            forbidden = true;
        }

        void breakOnce() {
            broken = true;
        }

        @Override
        public boolean write(PersonKey actor, ActionItem item, boolean done) {
            if (broken) {
                broken = false;
                throw new IllegalStateException("the page cannot be saved");
            }
            if (!forbidden) {
                written.add(actor + " " + item.taskId() + " " + done);
            }
            return !forbidden;
        }
    }
}
