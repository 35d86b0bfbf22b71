package org.oneonone.series.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.cadence.Cadence;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesLock;
import org.oneonone.series.SeriesStore;
import org.oneonone.series.SeriesStoreContract;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoSeriesStoreTest extends SeriesStoreContract {
    private final SeriesLock lock = new OneLock();

    @Rule
    public final RealActiveObjects database;

    public AoSeriesStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, SeriesRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected SeriesStore store() {
        return new AoSeriesStore(database.ao());
    }

    @Test
    public void allSeriesOfAPersonCostOneStatement() {
        for (int i = 0; i < 5; i++) {
            store().create(terms(fortnightly()));
        }
        database.database().resetCount();

        assertThat(store().ofPerson(MAYA)).hasSize(5);

        assertThat(database.database().count()).isEqualTo(1);
    }

    @Test
    public void bothSeatsAreIndexed() {
        List<String> indexed = database.database()
                .jdbc()
                .sql(
                        database.database().isPostgres()
                                ? "select indexdef from pg_indexes where tablename like '%SERIES'"
                                : "select column_name from information_schema.index_columns where table_name like '%SERIES'")
                .query(String.class)
                .list();

        assertThat(indexed).anyMatch(definition -> definition.contains(SeriesRow.LEAD_KEY));
        assertThat(indexed).anyMatch(definition -> definition.contains(SeriesRow.PARTNER_KEY));
    }

    @Test
    public void ofManyWhoChangeTheSameAtOnceOneWins() {
        Series seen = store().create(terms(fortnightly()));

        long winners = IntStream.rangeClosed(1, 8)
                .parallel()
                .filter(minutes ->
                        lock.inOneTransaction(seen.id(), () -> store().replace(seen, lasting(seen, 60 + minutes))))
                .count();

        assertThat(winners).isEqualTo(1);
    }

    private static Series lasting(Series series, int minutes) {
        Cadence cadence = series.cadence();
        Cadence longer = new Cadence(cadence.rrule(), cadence.start(), cadence.zone(), minutes);
        return ExampleSeries.changed(series, longer, Instant.EPOCH);
    }

    /** Lets one at a time do its work, in a transaction. */
    private final class OneLock implements SeriesLock {
        @Override
        public synchronized <T> T inOneTransaction(SeriesId id, Supplier<T> work) {
            return database.database().inTransaction(work::get);
        }
    }
}
