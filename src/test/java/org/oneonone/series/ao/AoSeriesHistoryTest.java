package org.oneonone.series.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Instant;
import java.util.List;
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
    private static final SeriesId SERIES = new SeriesId(7);
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00.123Z");

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
    public void whatWasDoneComesBackTheLatestFirstAndInParts() {
        SeriesEvent paused = SeriesEvent.of(SERIES, SeriesEvent.What.PAUSED, MAYA, NOON);
        SeriesEvent moved = SeriesEvent.of(SERIES, SeriesEvent.What.MEETING_MOVED, RAVI, NOON, NOON.plusSeconds(60))
                .from(NOON.plusSeconds(60), NOON.plusSeconds(120));
        SeriesEvent elsewhere = SeriesEvent.of(new SeriesId(8), SeriesEvent.What.ENDED, RAVI, NOON);
        List.of(paused, moved, elsewhere).forEach(history()::add);

        assertThat(history().of(SERIES, 0, 10)).containsExactly(moved, paused);
        assertThat(history().of(SERIES, 1, 10)).containsExactly(paused);
        assertThat(history().of(SERIES, 0, 1)).containsExactly(moved);
        assertThat(history().count(SERIES)).isEqualTo(2);
        assertThat(history().of(new SeriesId(9), 0, 10)).isEmpty();
    }

    private SeriesHistory history() {
        return new AoSeriesHistory(database.ao());
    }
}
