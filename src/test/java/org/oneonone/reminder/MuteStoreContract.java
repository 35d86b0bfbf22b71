package org.oneonone.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;

import java.util.List;
import org.junit.Test;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;

/** What every store of mutes does. */
public abstract class MuteStoreContract {
    protected static final Series FIRST = ExampleSeries.series(1, fortnightly());
    protected static final Series SECOND = ExampleSeries.series(2, fortnightly());

    protected abstract MuteStore store();

    @Test
    public void nobodyMutesAnythingAtFirst() {
        assertThat(store().of(MAYA).silences(MAYA, FIRST.id())).isFalse();
        assertThat(store().of(List.of(FIRST)).silences(MAYA, FIRST.id())).isFalse();
        assertThat(store().of(List.<Series>of()).everything()).isEmpty();
    }

    @Test
    public void oneSeriesIsMutedForOnePersonAlone() {
        store().mute(MAYA, FIRST.id(), true);

        Mutes mutes = store().of(List.of(FIRST, SECOND));
        assertThat(mutes.silences(MAYA, FIRST.id())).isTrue();
        assertThat(mutes.silences(RAVI, FIRST.id())).isFalse();
        assertThat(mutes.silences(MAYA, SECOND.id())).isFalse();
        assertThat(store().of(MAYA).seriesOf(MAYA)).containsExactly(FIRST.id());
    }

    @Test
    public void whoeverMutesEverythingMutesEverySeriesAndNobodyElse() {
        store().muteAll(RAVI, true);

        Mutes mutes = store().of(List.of(FIRST, SECOND));
        assertThat(mutes.silences(RAVI, SECOND.id())).isTrue();
        assertThat(mutes.silences(MAYA, SECOND.id())).isFalse();
        assertThat(mutes.has(RAVI, SECOND.id())).isFalse();
    }

    @Test
    public void takingOneBackLeavesTheOther() {
        store().muteAll(MAYA, true);
        store().mute(MAYA, FIRST.id(), true);
        store().muteAll(MAYA, false);

        assertThat(store().of(MAYA).everything()).isEmpty();
        assertThat(store().of(MAYA).has(MAYA, FIRST.id())).isTrue();

        store().mute(MAYA, FIRST.id(), false);
        assertThat(store().of(MAYA).has(MAYA, FIRST.id())).isFalse();
    }

    @Test
    public void askingTwiceIsAskingOnce() {
        store().mute(OLGA, new SeriesId(7), true);
        store().mute(OLGA, new SeriesId(7), true);
        store().mute(OLGA, new SeriesId(7), false);
        store().mute(OLGA, new SeriesId(7), false);

        assertThat(store().of(OLGA).single()).isEmpty();
    }
}
