package org.oneonone.calendar.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.calendar.FeedTokenStore;
import org.oneonone.calendar.FeedTokenStoreContract;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoFeedTokenStoreTest extends FeedTokenStoreContract {
    @Rule
    public final RealActiveObjects database;

    public AoFeedTokenStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, FeedTokenRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected FeedTokenStore store() {
        return new AoFeedTokenStore(database.ao());
    }

    @Test
    public void whoAsksOftenAtOnceHasOneTokenInTheEnd() {
        IntStream.rangeClosed(1, 8).parallel().forEach(number -> store().put(
                        MAYA, "%064d".formatted(number), Instant.EPOCH));

        assertThat(IntStream.rangeClosed(1, 8).filter(number -> store().owner("%064d".formatted(number))
                        .isPresent()))
                .hasSize(1);
    }

    @Test
    public void anIndexFindsTheOwnerInOneStatement() {
        store().put(MAYA, FIRST, Instant.EPOCH);
        database.database().resetCount();

        assertThat(store().owner(FIRST)).contains(MAYA);

        assertThat(database.database().count()).isEqualTo(1);
        assertThat(indexed()).anyMatch(definition -> definition.contains(FeedTokenRow.HASH));
        assertThat(indexed()).anyMatch(definition -> definition.contains(FeedTokenRow.PERSON));
    }

    private List<String> indexed() {
        return database.database()
                .jdbc()
                .sql(
                        database.database().isPostgres()
                                ? "select indexdef from pg_indexes where tablename like '%FEED_TOKEN'"
                                : "select column_name from information_schema.index_columns where table_name like '%FEED_TOKEN'")
                .query(String.class)
                .list();
    }
}
