package org.oneonone.sandbox.plugin.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.UUID;
import net.java.ao.DBParam;
import net.java.ao.Entity;
import net.java.ao.Query;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.Table;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.oneonone.sandbox.base.Database;

@RunWith(Parameterized.class)
public class ActiveObjectsEngineTest {
    @Parameterized.Parameter
    public String kind;

    private EmbeddedPostgres server;
    private Database database;
    private ActiveObjectsEngine engine;
    private ActiveObjects activeObjects;

    @Parameterized.Parameters(name = "{0}")
    public static List<String> kinds() {
        return List.of("H2", "PostgreSQL");
    }

    @Before
    public void open() throws Exception {
        if (kind.equals("H2")) {
            database = new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        } else {
            server = EmbeddedPostgres.start();
            database = new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
        }
        engine = new ActiveObjectsEngine(database, "com.atlassian.example.ao.myplugin");
        activeObjects = engine.activeObjects();
    }

    @After
    public void close() throws Exception {
        database.close();
        if (server != null) {
            server.close();
        }
    }

    @Test
    public void namesTablesAsConfluenceDoes() {
        engine.migrate(List.of(Fruit.class));

        activeObjects.create(Fruit.class, new DBParam("FULL_NAME", "apple"), new DBParam("BASKET", 1L));

        String count = "select count(*) from \"AO_28BE2D_FRUIT\" where \"FULL_NAME\" = 'apple'";
        assertThat(database.jdbc().sql(count).query(Integer.class).single()).isOne();
    }

    @Test
    public void rollsBackTogetherWithPlainSqlOfTheSameThread() {
        engine.migrate(List.of(Fruit.class));
        database.jdbc().sql("create table cf_basket (id bigint)").update();

        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.jdbc().sql("insert into cf_basket values (1)").update();
                    activeObjects.executeInTransaction(() -> activeObjects.create(
                            Fruit.class, new DBParam("FULL_NAME", "pear"), new DBParam("BASKET", 1L)));
                    throw new IllegalStateException("half-way");
                }))
                .hasMessage("half-way");

        assertThat(activeObjects.count(Fruit.class, Query.select())).isZero();
        assertThat(database.jdbc()
                        .sql("select count(*) from cf_basket")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    public void refusesADuplicateOfAUniqueIndex() {
        engine.migrate(List.of(Fruit.class));
        engine.migrate(List.of(Fruit.class));
        activeObjects.create(Fruit.class, new DBParam("FULL_NAME", "fig"), new DBParam("BASKET", 1L));

        assertThatThrownBy(() ->
                        activeObjects.create(Fruit.class, new DBParam("FULL_NAME", "fig"), new DBParam("BASKET", 1L)))
                .isInstanceOf(net.java.ao.ActiveObjectsException.class);
    }

    /** An entity of the test. */
    @Table("FRUIT")
    @Indexes(
            @Index(
                    name = "ONE",
                    methodNames = {"getFullName", "getBasket"},
                    unique = true))
    public interface Fruit extends Entity {
        String getFullName();

        long getBasket();
    }
}
