package org.oneonone.series.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesHistory;
import org.oneonone.series.SeriesId;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoSeriesHistoryTest {
    @Rule
    public final RealActiveObjects database;

    public AoSeriesHistoryTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, HistoryRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Test
    public void whatWasDoneToManySeriesIsCountedInOneStatement() {
        SeriesHistory history = new AoSeriesHistory(database.ao());
        LongStream.of(1, 1, 1, 2, 3)
                .forEach(series -> history.add(
                        SeriesEvent.of(new SeriesId(series), SeriesEvent.What.CADENCE_CHANGED, MAYA, Instant.EPOCH)));
        database.database().resetCount();

        Map<SeriesId, Integer> counts = history.counts(List.of(new SeriesId(1), new SeriesId(2), new SeriesId(4)));

        assertThat(counts).containsOnly(Map.entry(new SeriesId(1), 3), Map.entry(new SeriesId(2), 1));
        assertThat(database.database().count()).isEqualTo(1);
        assertThat(history.counts(List.of())).isEmpty();
    }
}
