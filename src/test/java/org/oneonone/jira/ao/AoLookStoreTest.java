package org.oneonone.jira.ao;

import java.util.List;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.jira.LookStore;
import org.oneonone.jira.LookStoreContract;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class AoLookStoreTest extends LookStoreContract {
    @Rule
    public final RealActiveObjects database;

    public AoLookStoreTest(RealActiveObjects.Engine engine) {
        this.database = new RealActiveObjects(engine, LookRow.class);
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Override
    protected LookStore store() {
        return new AoLookStore(database.ao());
    }
}
