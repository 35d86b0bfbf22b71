package org.oneonone.jira.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.oneonone.jira.ExampleLinks.JIRA;
import static org.oneonone.jira.ExampleLinks.NOW;
import static org.oneonone.jira.ExampleLinks.by;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.link;
import static org.oneonone.jira.ExampleLinks.linked;
import static org.oneonone.jira.ExampleLinks.unavailable;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import com.atlassian.beehive.ClusterLockService;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.action.ActionItemId;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.jira.IssueLinkStore;
import org.oneonone.jira.IssueLinkStoreContract;
import org.oneonone.jira.JiraIssue.Category;
import org.oneonone.jira.LookStore;
import org.oneonone.testing.OneJvmLocks;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoIssueLinkStoreTest extends IssueLinkStoreContract {
    @Rule
    public final RealActiveObjects database;

    private final ClusterLockService locks = new OneJvmLocks();

    public AoIssueLinkStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, IssueLinkRow.class, LookRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected IssueLinkStore store() {
        return new AoIssueLinkStore(database.ao(), locks, new AoLookStore(database.ao()));
    }

    @Test
    public void ofManyWhoWantTheSameOnlyTheFirstFindsNothing() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> wish = () -> {
            var first = new boolean[1];
            store().change(new ActionItemId(1), present -> {
                first[0] = present.isEmpty();
                return present.or(() -> Optional.of(link(1, State.REQUESTED)));
            });
            return first[0];
        };

        var firsts = 0;
        for (var future :
                threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> wish).toList())) {
            firsts += future.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(firsts).isEqualTo(1);
        assertThat(database.ao().find(IssueLinkRow.class, net.java.ao.Query.select()))
                .hasSize(1);
    }

    @Test
    public void ofManyWhoWorkOnOneIssueNoTwoDoSoAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var present = new AtomicInteger();
        Callable<Integer> work = () -> store().alone(JIRA, "10000", () -> {
            var inside = present.incrementAndGet();
            store().of(new ActionItemId(1));
            present.decrementAndGet();
            return inside;
        });

        for (var future :
                threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> work).toList())) {
            assertThat(future.get()).isEqualTo(1);
        }
        threads.shutdown();
    }

    @Test
    public void theLinksOfFiftyItemsCostOneStatement() {
        var ids = IntStream.rangeClosed(1, 50).mapToObj(ActionItemId::new).toList();
        ids.forEach(id -> store().change(id, present -> Optional.of(link(id.value(), State.REQUESTED))));
        database.database().resetCount();

        assertThat(store().of(ids)).hasSize(50);

        assertThat(database.database().count()).isEqualTo(1);
    }

    @Test
    public void aLinkIsAsOfTheLastLookAtItsMakersIssues() {
        var later = NOW.plusSeconds(300);
        store().change(new ActionItemId(1), present -> Optional.of(linked(1, issue("1", "OPS-1", Category.NEW))));
        store().change(new ActionItemId(2), present -> Optional.of(unavailable(2, issue("2", "OPS-2", Category.NEW))));
        store().change(
                        new ActionItemId(3),
                        present -> Optional.of(by(RAVI, linked(3, issue("3", "OPS-3", Category.NEW)))));
        new AoLookStore(database.ao()).keep(new LookStore.Look(JIRA, MAYA, later, later, later));

        var found = store().of(List.of(new ActionItemId(1), new ActionItemId(2), new ActionItemId(3)));

        assertThat(found)
                .extracting(link -> link.actionId().value(), link -> link.asOf().orElseThrow())
                .containsExactlyInAnyOrder(tuple(1L, later), tuple(2L, NOW), tuple(3L, NOW));
    }
}
