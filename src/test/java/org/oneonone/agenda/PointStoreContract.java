package org.oneonone.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.series.SeriesId;

/** What every store of talking points does. */
public abstract class PointStoreContract {
    private static final SeriesId FIRST = new SeriesId(1);
    private static final SeriesId SECOND = new SeriesId(2);
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00.123Z");

    protected abstract PointStore store();

    @Test
    public void aPointComesBackAsItWasBrought() {
        String words = "Pay \u2013 \u4f11 <b> 'x' \ud83d\ude42 " + "x".repeat(1900);
        var draft = new PointStore.Draft(FIRST, words, MAYA, NOON, Optional.of(NOON.plusSeconds(60)));

        TalkingPoint added = store().add(draft, 1024, 1);

        assertThat(store().byId(added.id())).contains(added);
        assertThat(added.text()).isEqualTo(words);
        assertThat(added.author()).isEqualTo(MAYA);
        assertThat(added.createdAt()).isEqualTo(NOON);
        assertThat(added.pinnedTo()).contains(NOON.plusSeconds(60));
        assertThat(added.position()).isEqualTo(1024);
        assertThat(added.isOpen()).isTrue();
        assertThat(store().byId(new PointId(4711))).isEmpty();
    }

    @Test
    public void everyFateIsKept() {
        TalkingPoint point = add(FIRST, 1024, 1);
        TalkingPoint discussed = point.with(TalkingPoint.Fate.discussed(NOON, NOON.minusSeconds(9)))
                .as(2);
        TalkingPoint written =
                discussed.with(discussed.fate().written(NOON.plusSeconds(1))).as(3);
        TalkingPoint moved = point.at(7).withText("Other words").as(4);
        TalkingPoint deleted =
                point.withText("").with(TalkingPoint.Fate.DELETED).as(5);

        for (TalkingPoint changed : List.of(discussed, written, moved, deleted)) {
            assertThat(store().keep(changed)).isEqualTo(changed);
            assertThat(store().byId(point.id())).contains(changed);
        }
    }

    @Test
    public void openPointsOfManySeriesAreCountedWithoutWhatIsDiscussedOrDeleted() {
        add(FIRST, 1000, 1);
        add(FIRST, 2000, 2);
        store().keep(add(FIRST, 3000, 3)
                .with(TalkingPoint.Fate.discussed(NOON, NOON))
                .as(5));
        store().keep(add(SECOND, 500, 1).with(TalkingPoint.Fate.DELETED).as(2));
        SeriesId third = new SeriesId(3);
        add(third, 1000, 1);

        assertThat(store().openOf(List.of(FIRST, SECOND, third, FIRST))).isEqualTo(Map.of(FIRST, 2, third, 1));
        assertThat(store().openOf(List.of())).isEmpty();
    }

    @Test
    public void pointsOfASeriesComeByPositionAndWithoutDeletedOnes() {
        TalkingPoint last = add(FIRST, 3000, 1);
        TalkingPoint first = add(FIRST, 1000, 2);
        TalkingPoint gone = add(FIRST, 2000, 3);
        add(SECOND, 500, 1);
        store().keep(gone.with(TalkingPoint.Fate.DELETED).as(4));

        assertThat(store().ofSeries(FIRST)).containsExactly(first, last);
    }

    @Test
    public void whatChangedSinceAVersionIncludesWhatWasDeleted() {
        assertThat(store().version(FIRST)).isZero();
        TalkingPoint first = add(FIRST, 1000, 1);
        TalkingPoint second = add(FIRST, 2000, 2);
        add(SECOND, 1000, 9);
        TalkingPoint gone =
                store().keep(first.withText("").with(TalkingPoint.Fate.DELETED).as(3));

        assertThat(store().changedSince(FIRST, 1)).containsExactly(gone, second);
        assertThat(store().changedSince(FIRST, 2)).containsExactly(gone);
        assertThat(store().changedSince(FIRST, 3)).isEmpty();
        assertThat(store().version(FIRST)).isEqualTo(3);
    }

    private TalkingPoint add(SeriesId series, long position, long version) {
        return store().add(new PointStore.Draft(series, "Words", MAYA, NOON, Optional.empty()), position, version);
    }
}
