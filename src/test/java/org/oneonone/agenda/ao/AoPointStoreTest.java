package org.oneonone.agenda.ao;

import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.series;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.agenda.AgendaBook;
import org.oneonone.agenda.PointStore;
import org.oneonone.agenda.PointStoreContract;
import org.oneonone.agenda.TalkingPoint;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.person.PersonKey;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesLock;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoPointStoreTest extends PointStoreContract {
    @Rule
    public final RealActiveObjects database;

    public AoPointStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, PointRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected PointStore store() {
        return new AoPointStore(database.ao());
    }

    @Test
    public void twoWhoBringFiftyPointsEachAtOnceLoseNoneAndSeeOneOrder() {
        Series series = series(1, fortnightly());
        Clock clock = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
        var calendar = MeetingServices.calendar(new InMemoryMeetingStore(), clock);
        var book = new AgendaBook(store(), calendar, new OneLock(), new InMemoryHistory(), clock);

        CompletableFuture.allOf(bring(book, series, MAYA), bring(book, series, RAVI))
                .join();

        List<TalkingPoint> all = store().ofSeries(series.id());
        assertThat(all).hasSize(100);
        assertThat(all)
                .extracting(TalkingPoint::position)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(all).extracting(TalkingPoint::version).doesNotHaveDuplicates();
        assertThat(all.stream().filter(point -> point.author().equals(MAYA)).map(TalkingPoint::text))
                .containsExactlyElementsOf(
                        rangeClosed(1, 50).mapToObj(i -> "Point " + i).toList());
        assertThat(store().version(series.id())).isEqualTo(100);
    }

    @Test
    public void theAgendaOfASeriesIsOneStatementHoweverLongItIs() {
        for (int i = 1; i <= 20; i++) {
            store().add(new PointStore.Draft(new SeriesId(1), "x", MAYA, Instant.EPOCH, Optional.empty()), i, i);
        }
        database.database().resetCount();

        assertThat(store().ofSeries(new SeriesId(1))).hasSize(20);
        assertThat(store().version(new SeriesId(1))).isEqualTo(20);

        assertThat(database.database().count()).isEqualTo(2);
    }

    @Test
    public void countingTheOpenPointsOfManySeriesIsOneStatement() {
        List<SeriesId> many = LongStream.range(1, 200).mapToObj(SeriesId::new).toList();
        many.subList(0, 20)
                .forEach(id -> store().add(new PointStore.Draft(id, "x", MAYA, Instant.EPOCH, Optional.empty()), 1, 1));
        database.database().resetCount();

        assertThat(store().openOf(many)).hasSize(20);

        assertThat(database.database().count()).isEqualTo(1);
    }

    private static CompletableFuture<Void> bring(AgendaBook book, Series series, PersonKey who) {
        return CompletableFuture.runAsync(() ->
                rangeClosed(1, 50).forEach(i -> book.add(series, Optional.of("Point " + i), Optional.empty(), who)));
    }

    /** One at a time, in a transaction, as the cluster's lock does it. */
    private final class OneLock implements SeriesLock {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public <T> T inOneTransaction(SeriesId id, Supplier<T> work) {
            lock.lock();
            try {
                return database.ao().executeInTransaction(work::get);
            } finally {
                lock.unlock();
            }
        }
    }
}
