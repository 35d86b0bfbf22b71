package org.oneonone.reminder.ao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.reminder.MuteStore;
import org.oneonone.reminder.MuteStoreContract;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.Series;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoMuteStoreTest extends MuteStoreContract {
    @Rule
    public final RealActiveObjects database;

    public AoMuteStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, MuteRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected MuteStore store() {
        return new AoMuteStore(database.ao());
    }

    @Test
    public void theMutesOfManySeriesCostOneStatement() {
        store().mute(ExampleSeries.MAYA, FIRST.id(), true);
        List<Series> many = LongStream.range(1, 100)
                .mapToObj(id -> ExampleSeries.series(id, ExampleSeries.fortnightly()))
                .toList();
        database.database().resetCount();

        assertThat(store().of(many).silences(ExampleSeries.MAYA, FIRST.id())).isTrue();

        assertThat(database.database().count()).isEqualTo(1);
    }
}
