package org.oneonone.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.Bodies.macro;
import static org.oneonone.action.Bodies.task;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.SERIES;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.Test;

public class ActionItemIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final ActionItemIndex index = new ActionItemIndex(items, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    public void newTasksBecomeItems() {
        save(task(1, false, "a") + task(2, true, "b"));

        assertThat(items.ofPage(PAGE)).extracting(ActionItem::text).containsExactly("a", "b");
        assertThat(items.ofPage(PAGE))
                .extracting(ActionItem::state)
                .containsExactly(ActionItemState.OPEN, ActionItemState.DONE);
        assertThat(items.ofPage(PAGE).get(1).completedAt()).contains(NOW);
    }

    @Test
    public void savingTheSamePageAgainChangesNothing() {
        save(task(1, false, "a") + task(2, false, "b"));
        var before = items.ofPage(PAGE);

        save(task(1, false, "a") + task(2, false, "b"));

        assertThat(items.ofPage(PAGE)).isEqualTo(before);
    }

    @Test
    public void anItemKeepsItsIdentityWhenAnEditorRenumbersTheTasks() {
        save(task(1, false, "a") + task(2, false, "b"));

        save(task(1, false, "new") + task(2, false, "a") + task(3, false, "b"));

        assertThat(id("a")).isEqualTo(1);
        assertThat(id("b")).isEqualTo(2);
        assertThat(id("new")).isEqualTo(3);
        assertThat(items.byId(new ActionItemId(1)).orElseThrow().taskId()).isEqualTo(2);
    }

    @Test
    public void anItemKeepsItsIdentityWhenItIsReworded() {
        save(task(1, false, "a") + task(2, false, "b"));

        save(task(1, false, "a, but better") + task(2, false, "b"));

        assertThat(id("a, but better")).isEqualTo(1);
        assertThat(items.ofPage(PAGE)).hasSize(2);
    }

    @Test
    public void twoTasksThatSwapPlacesStayThemselves() {
        save(task(1, false, "a") + task(2, false, "b"));

        save(task(1, false, "b") + task(2, true, "a"));

        assertThat(id("a")).isEqualTo(1);
        assertThat(items.byId(new ActionItemId(1)).orElseThrow().isDone()).isTrue();
        assertThat(items.byId(new ActionItemId(2)).orElseThrow().isOpen()).isTrue();
    }

    @Test
    public void aRemovedTaskIsDroppedAndComesBackWhenItIsRestored() {
        save(task(1, false, "a") + task(2, false, "b"));

        save(task(2, false, "b"));
        assertThat(items.byId(new ActionItemId(1)).orElseThrow().state()).isEqualTo(ActionItemState.DROPPED);

        save(task(1, false, "a") + task(2, false, "b"));
        assertThat(items.byId(new ActionItemId(1)).orElseThrow().state()).isEqualTo(ActionItemState.OPEN);
        assertThat(items.ofPage(PAGE)).hasSize(2);
    }

    @Test
    public void theNumberOfADroppedTaskSaysNothingAboutOtherWords() {
        save(task(1, false, "a"));
        save("");

        save(task(1, false, "something else"));

        assertThat(id("something else")).isEqualTo(2);
    }

    @Test
    public void aPageThatCannotBeReadLeavesItsItemsAsTheyAre() {
        save(task(1, false, "a"));

        index.reconcile(SERIES, PAGE, "<p>broken");

        assertThat(items.ofPage(PAGE).get(0).isOpen()).isTrue();
    }

    @Test
    public void aPageInTheTrashDropsItsItems() {
        save(task(1, false, "a"));

        index.drop(PAGE);

        assertThat(items.ofPage(PAGE).get(0).state()).isEqualTo(ActionItemState.DROPPED);
    }

    @Test
    public void tickingOnThePageIsSeenAndUntickingToo() {
        save(task(1, false, "a"));

        save(task(1, true, "a"));
        assertThat(items.ofPage(PAGE).get(0).isDone()).isTrue();

        save(task(1, false, "a"));
        assertThat(items.ofPage(PAGE).get(0).isOpen()).isTrue();
        assertThat(items.ofPage(PAGE).get(0).completedAt()).isEmpty();
    }

    @Test
    public void whatOnlyJiraKnowsToBeDoneStaysDoneWhenThePageIsEdited() {
        save(task(1, false, "a"));
        items.save(items.ofPage(PAGE).get(0).in(ActionItemState.DONE, NOW));

        save(task(1, false, "a") + task(2, false, "b"));

        assertThat(items.ofPage(PAGE).get(0).isDone()).isTrue();
    }

    @Test
    public void theSameWordsTwiceAreTwoItems() {
        save(task(1, false, "call") + task(2, false, "call"));
        save(task(5, false, "call") + task(6, true, "call"));

        assertThat(items.ofPage(PAGE)).hasSize(2);
        assertThat(items.ofPage(PAGE)).extracting(ActionItem::taskId).containsExactly(5L, 6L);
    }

    private void save(String tasks) {
        index.reconcile(SERIES, PAGE, macro(tasks));
    }

    private long id(String text) {
        return items.ofPage(PAGE).stream()
                .filter(item -> item.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }
}
