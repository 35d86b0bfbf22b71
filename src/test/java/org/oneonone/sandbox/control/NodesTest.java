package org.oneonone.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.sandbox.base.Database;
import org.oneonone.testing.RealActiveObjects;

@RunWith(Parameterized.class)
public class NodesTest {
    @Parameterized.Parameter
    public RealActiveObjects.Engine engine;

    private Database database;
    private Nodes nodes;

    @Parameterized.Parameters(name = "{0}")
    public static List<RealActiveObjects.Engine> engines() {
        return RealActiveObjects.engines();
    }

    @Before
    public void open() {
        database = engine.open();
        nodes = new Nodes(database);
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void knowsWhoIsThereAndForgetsAnEarlierRun() {
        nodes.enter(1, "http://one");
        nodes.enter(2, "http://two");
        nodes.enter(2, "http://two-again");
        assertThat(nodes.all()).containsExactly(new Nodes.Node(1, "http://one"), new Nodes.Node(2, "http://two-again"));

        nodes.enter(1, "http://new");

        assertThat(nodes.all()).containsExactly(new Nodes.Node(1, "http://new"));
    }

    @Test
    public void sharesTheOffsetOfTheClock() {
        assertThat(nodes.clockOffset()).isZero();

        nodes.setClockOffset(-5_000);
        nodes.setClockOffset(7_000);

        assertThat(new Nodes(database).clockOffset()).isEqualTo(7_000);
    }
}
