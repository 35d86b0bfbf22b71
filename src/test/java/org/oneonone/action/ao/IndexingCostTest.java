package org.oneonone.action.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.Bodies.macro;
import static org.oneonone.action.Bodies.task;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.SERIES;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemIndex;
import org.oneonone.testing.RealActiveObjects;

/** What the saving of a page costs in statements. */
@RunWith(Parameterized.class)
public class IndexingCostTest {
    private static final int TASKS = 50;

    /** On PostgreSQL the library asks the sequence for the number of each new row. */
    private final int insert;

    @Rule
    public final RealActiveObjects database;

    private AoActionItemStore store;
    private ActionItemIndex index;

    public IndexingCostTest(RealActiveObjects.Engine engine) {
        this.insert = engine == RealActiveObjects.Engine.POSTGRESQL ? 2 : 1;
        this.database = new RealActiveObjects(engine, ActionItemRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Before
    public void indexOverTheStore() {
        this.store = new AoActionItemStore(database.ao());
        this.index = new ActionItemIndex(store, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    @Test
    public void aPageOfNewTasksCostsOneQuestionAndOneInsertForEach() {
        assertThat(costOf(body("task", false))).isEqualTo(1 + TASKS * insert);

        assertThat(store.ofPage(PAGE)).hasSize(TASKS);
    }

    @Test
    public void thePageAsItWasCostsOneQuestion() {
        costOf(body("task", false));

        assertThat(costOf(body("task", false))).isEqualTo(1);
    }

    @Test
    public void oneTickedTaskCostsTwoQuestionsAndOneUpdate() {
        costOf(body("task", false));

        var cost = costOf(body("task", false).replaceFirst("incomplete", "complete"));

        assertThat(cost).isEqualTo(3);
        assertThat(store.ofPage(PAGE)).filteredOn(ActionItem::isDone).hasSize(1);
    }

    @Test
    public void everythingChangedCostsTwoQuestionsAndOneUpdateForEach() {
        costOf(body("task", false));

        assertThat(costOf(body("task", true))).isEqualTo(2 + TASKS);
    }

    @Test
    public void aPageThatIsGoneCostsTwoQuestionsAndOneUpdateForEach() {
        costOf(body("task", false));
        database.database().resetCount();

        index.drop(PAGE);

        assertThat(database.database().count()).isEqualTo(2 + TASKS);
    }

    private int costOf(String body) {
        database.database().resetCount();
        index.reconcile(SERIES, PAGE, body);
        return database.database().count();
    }

    private static String body(String words, boolean done) {
        return macro(IntStream.rangeClosed(1, TASKS)
                .mapToObj(number -> task(number, done, words + " " + number))
                .collect(Collectors.joining()));
    }
}
