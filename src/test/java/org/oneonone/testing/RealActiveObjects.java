package org.oneonone.testing;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import net.java.ao.RawEntity;
import org.junit.rules.ExternalResource;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.plugin.ao.ActiveObjectsEngine;

/**
 * The real Active Objects library with fresh tables for every test, on H2 or PostgreSQL. A store test runs on both:
 *
 * <pre>{@code
 * @RunWith(Parameterized.class)
 * public class AoThingStoreTest {
 *     @Parameterized.Parameters(name = "{0}")
 *     public static List<RealActiveObjects.Engine> engines() {
 *         return RealActiveObjects.engines();
 *     }
 *
 *     @Rule
 *     public final RealActiveObjects database;
 *
 *     public AoThingStoreTest(RealActiveObjects.Engine engine) {
 *         this.database = new RealActiveObjects(engine, ThingRow.class);
 *     }
 * }
 * }</pre>
 */
public final class RealActiveObjects extends ExternalResource {
    private final Engine engine;
    private final List<Class<? extends RawEntity<?>>> rows;
    private Database database;
    private ActiveObjectsEngine activeObjects;

    @SafeVarargs
    public RealActiveObjects(Engine engine, Class<? extends RawEntity<?>>... rows) {
        this.engine = engine;
        this.rows = List.of(rows);
    }

    /** Both engines, for the runner's parameters. */
    public static List<Engine> engines() {
        return List.of(Engine.values());
    }

    /** The facade that stores get. */
    public ActiveObjects ao() {
        return activeObjects.activeObjects();
    }

    /** The database below, to count statements and to run plain SQL. */
    public Database database() {
        return database;
    }

    @Override
    protected void before() {
        this.database = engine.open();
        this.activeObjects = new ActiveObjectsEngine(database, "org.oneonone");
        activeObjects.migrate(rows);
    }

    @Override
    protected void after() {
        database.close();
    }

    private static Database h2() {
        return new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** The databases that we promise to run on and can have here. */
    public enum Engine {
        H2,
        POSTGRESQL;

        /** An empty database of its own. */
        public Database open() {
            return this == H2 ? h2() : Postgres.database();
        }
    }

    /** One server for all tests of this JVM, started by the first that asks; each test gets a database of its own. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setCleanDataDirectory(true).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Database database() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Database administration = open("postgres")) {
                administration.jdbc().sql("create database " + name).update();
            }
            return open(name);
        }

        private static Database open(String name) {
            return new Database(SERVER.getJdbcUrl("postgres", name), "postgres", "");
        }
    }
}
