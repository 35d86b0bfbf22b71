package org.oneonone.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.SERIES;
import static org.oneonone.action.ExampleItems.open;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.series.SeriesId;

/** What every store of action items does. */
public abstract class ActionItemStoreContract {
    protected abstract ActionItemStore store();

    @Test
    public void keepsEveryPartOfAnItem() {
        var added = store().add(open(7, "Send the offer"));

        assertThat(store().byId(added.id())).contains(added);
        assertThat(added).usingRecursiveComparison().ignoringFields("id").isEqualTo(open(7, "Send the offer"));
    }

    @Test
    public void keepsWhatIsMissingAndWhatIsLong() {
        var bare = new ActionItem(
                new ActionItemId(0),
                SERIES,
                98_765_432_101L,
                -3,
                "",
                Optional.empty(),
                Optional.empty(),
                true,
                ActionItemState.DONE,
                Instant.EPOCH,
                Optional.of(Instant.parse("2026-12-01T00:00:00Z")));
        var wordy = open(2, "日本 😀 ".repeat(3000));

        assertThat(store().byId(store().add(bare).id()))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(bare);
        assertThat(store().byId(store().add(wordy).id()).orElseThrow().text()).isEqualTo(wordy.text());
    }

    @Test
    public void anUnknownIdIsEmpty() {
        assertThat(store().byId(new ActionItemId(4711))).isEmpty();
        assertThat(store().byId(new ActionItemId(Long.MAX_VALUE))).isEmpty();
        assertThat(store().byIds(List.of())).isEmpty();
    }

    @Test
    public void findsItemsByPageAndBySeriesInTheOrderTheyCame() {
        var first = store().add(open(2, "first"));
        var second = store().add(open(1, "second"));
        store().add(new ActionItem(
                new ActionItemId(0),
                new SeriesId(2),
                PAGE + 1,
                1,
                "elsewhere",
                Optional.empty(),
                Optional.empty(),
                false,
                ActionItemState.OPEN,
                Instant.EPOCH,
                Optional.empty()));

        assertThat(store().ofPage(PAGE)).containsExactly(first, second);
        assertThat(store().ofSeries(SERIES)).containsExactly(first, second);
        assertThat(store().byIds(List.of(second.id(), first.id()))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    public void aSavedItemIsChangedAndNoLongerOpen() {
        var item = store().add(open(1, "a"));
        var kept = store().add(open(2, "b"));

        store().save(item.in(ActionItemState.DONE, Instant.parse("2026-12-01T00:00:00Z")));

        assertThat(store().byId(item.id()).orElseThrow().completedAt()).contains(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(store().openOfSeries(SERIES)).containsExactly(kept);
        assertThat(store().countOpen(SERIES)).isEqualTo(1);
        assertThat(store().around(PAGE + 1, SERIES)).containsExactly(kept);
        assertThat(store().around(PAGE, new SeriesId(99))).hasSize(2);
    }

    @Test
    public void keepsNewAndChangedItemsTogether() {
        var item = store().add(open(1, "a"));
        var done = item.in(ActionItemState.DONE, Instant.parse("2026-12-01T00:00:00Z"));

        store().keep(List.of(open(2, "b"), open(3, "c")), List.of(done));

        assertThat(store().ofPage(PAGE)).extracting(ActionItem::text).containsExactly("a", "b", "c");
        assertThat(store().byId(item.id())).contains(done);
        assertThat(store().openOfSeries(SERIES)).hasSize(2);
    }
}
