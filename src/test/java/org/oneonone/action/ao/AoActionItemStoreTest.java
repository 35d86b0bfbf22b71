package org.oneonone.action.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.open;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
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
    public void allItemsOfAPageCostOneStatement() {
        for (var task = 1; task <= 50; task++) {
            store().add(open(task, "task " + task));
        }
        database.database().resetCount();

        assertThat(store().ofPage(PAGE)).hasSize(50);

        assertThat(database.database().count()).isEqualTo(1);
    }
}
