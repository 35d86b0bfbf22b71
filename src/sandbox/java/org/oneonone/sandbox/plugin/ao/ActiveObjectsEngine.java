package org.oneonone.sandbox.plugin.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.RawEntity;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import org.oneonone.sandbox.base.Database;
import org.springframework.aop.support.AopUtils;

/**
 * The real Active Objects library for one namespace, on the shared database: what it writes on a thread belongs to that
 * thread's transaction, together with the wiki's own work.
 */
public final class ActiveObjectsEngine {
    private final Database database;
    private final String prefix;
    private final EntityManager entities;
    private final ActiveObjects activeObjects;

    public ActiveObjectsEngine(Database database, String namespace) {
        this.database = database;
        this.prefix = "AO_" + hash(namespace);
        this.entities = new EntityManager(provider(database), new EngineConfiguration(prefix));
        this.activeObjects = (ActiveObjects) Proxy.newProxyInstance(
                ActiveObjects.class.getClassLoader(),
                new Class<?>[] {ActiveObjects.class},
                (proxy, method, arguments) -> call(method, arguments));
    }

    /** The facade that plugins see. */
    public ActiveObjects activeObjects() {
        return activeObjects;
    }

    /** {@code AO_} and six hexadecimal digits of the namespace's hash, as in every table name. */
    public String prefix() {
        return prefix;
    }

    /** Fits the tables to the entities. */
    public void migrate(List<Class<? extends RawEntity<?>>> types) {
        try {
            entities.migrate(types.toArray(ActiveObjectsEngine::classes));
        } catch (SQLException e) {
            throw new ActiveObjectsException("the tables of " + prefix + " cannot be migrated", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends RawEntity<?>>[] classes(int size) {
        return (Class<? extends RawEntity<?>>[]) new Class<?>[size];
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("executeInTransaction")) {
            return database.inTransaction(((TransactionCallback<?>) arguments[0])::doInTransaction);
        }
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        try {
            // The facade has the manager's methods, but for their checked exceptions.
            return EntityManager.class
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(entities, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException cause ? new ActiveObjectsException(cause) : e.getCause();
        }
    }

    private static DatabaseProvider provider(Database database) {
        DisposableDataSource source = disposable(database);
        return database.isPostgres()
                ? new PostgreSQLDatabaseProvider(source, "public")
                : new H2DatabaseProvider(source);
    }

    /** The engine never owns the data source, so disposing of it does nothing. */
    private static DisposableDataSource disposable(Database database) {
        return (DisposableDataSource) Proxy.newProxyInstance(
                DisposableDataSource.class.getClassLoader(),
                new Class<?>[] {DisposableDataSource.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("dispose")) {
                        return null;
                    }
                    return AopUtils.invokeJoinpointUsingReflection(database.dataSource(), method, arguments);
                });
    }

    private static String hash(String namespace) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest);
            return hex.substring(hex.length() - 6).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
