package org.oneonone.action.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.Bodies.macro;
import static org.oneonone.action.Bodies.task;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.SERIES;
import static org.oneonone.action.ExampleItems.open;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemIndex;
import org.oneonone.action.ActionItemStore;
import org.oneonone.action.ActionItemStoreContract;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoActionItemStoreTest extends ActionItemStoreContract {
    @Rule
    public final RealActiveObjects database;

    public AoActionItemStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, ActionItemRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected ActionItemStore store() {
        return new AoActionItemStore(database.ao());
    }

    @Test
    public void aMentionThatIsLongerThanAnyKeyCostsNoTaskOfThePage() {
        var mention = "<ac:link><ri:user ri:userkey=\"" + "k".repeat(300) + "\"/></ac:link>";
        var index = new ActionItemIndex(store(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        index.reconcile(SERIES, PAGE, macro(task(1, false, mention + " call") + task(2, false, "write")));

        assertThat(store().ofPage(PAGE)).extracting(ActionItem::text).containsExactlyInAnyOrder("call", "write");
    }

    @Test
    public void allItemsOfAPageCostOneStatement() {
        for (var task = 1; task <= 50; task++) {
            store().add(open(task, "task " + task));
        }
        database.database().resetCount();

        assertThat(store().ofPage(PAGE)).hasSize(50);

        assertThat(database.database().count()).isEqualTo(1);
    }
}
