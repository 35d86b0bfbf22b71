package org.oneonone.reminder.ao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.reminder.Reminder;
import org.oneonone.reminder.Reminder.Kind;
import org.oneonone.reminder.ReminderStore;
import org.oneonone.reminder.ReminderStoreContract;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoReminderStoreTest extends ReminderStoreContract {
    @Rule
    public final RealActiveObjects database;

    public AoReminderStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, ReminderRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected ReminderStore store() {
        return new AoReminderStore(database.ao());
    }

    @Test
    public void ofManyWhoClaimAtOnceOneGetsIt() throws Exception {
        for (long series = 1; series <= 10; series++) {
            assertThat(claimAtOnce(name(series, MEETING, Kind.AHEAD, true))).isEqualTo(1);
        }
    }

    @Test
    public void ofManyWhoTakeOverAtOnceOneGetsIt() throws Exception {
        for (long series = 1; series <= 10; series++) {
            Reminder.Name name = name(series, MEETING, Kind.AHEAD, true);
            store().claim(name, NOW.minusSeconds(3600), NOW.minusSeconds(1));

            assertThat(claimAtOnce(name)).isEqualTo(1);
        }
    }

    @Test
    public void lookingAtManyRemindersCostsOneStatement() {
        List<Reminder.Name> names = LongStream.range(1, 400)
                .mapToObj(series -> name(series, MEETING, Kind.AHEAD, true))
                .toList();
        store().sent(store().claim(names.get(7), NOW, LATER).orElseThrow());
        database.database().resetCount();

        assertThat(store().settled(names, LATER)).containsExactly(names.get(7));

        assertThat(database.database().count()).isEqualTo(1);
        assertThat(store().settled(List.of(), NOW)).isEmpty();
    }

    /** How many of four got it; whoever the database turned away got nothing either. */
    private int claimAtOnce(Reminder.Name name) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CyclicBarrier barrier = new CyclicBarrier(4);
        List<Future<Optional<ReminderStore.Ticket>>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(threads.submit(() -> {
                barrier.await();
                return store().claim(name, NOW, LATER);
            }));
        }
        int winners = 0;
        for (Future<Optional<ReminderStore.Ticket>> each : all) {
            winners += each.get().isPresent() ? 1 : 0;
        }
        threads.shutdown();
        return winners;
    }
}
