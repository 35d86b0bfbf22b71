package org.oneonone.sandbox.base;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements each thread executes, for the {@code X-Sandbox-Sql} header, and apart from the others those on
 * tables of Active Objects, which are the plugin's own.
 */
final class CountingDataSource extends DelegatingDataSource {
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[2]);

    CountingDataSource(DataSource target) {
        super(target);
    }

    static int count() {
        return COUNT.get()[0];
    }

    static int pluginCount() {
        return COUNT.get()[1];
    }

    static void reset() {
        COUNT.remove();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting(Connection.class, super.getConnection(), "");
    }

    private static <T> T counting(Class<T> type, T target, String prepared) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            String sql = args != null && args.length > 0 && args[0] instanceof String text ? text : prepared;
            if (method.getName().equals("commit")) {
                Holds.pass("commit");
            }
            if (method.getName().startsWith("execute")) {
                Holds.pass(sql);
                COUNT.get()[0]++;
                COUNT.get()[1] += sql.contains("AO_") ? 1 : 0;
            }
            Object result = AopUtils.invokeJoinpointUsingReflection(target, method, args);
            boolean isStatement = result instanceof Statement && method.getReturnType() != Object.class;
            return isStatement ? counting(statementType(method.getReturnType()), result, sql) : result;
        }));
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> statementType(Class<?> type) {
        return (Class<Object>) type;
    }
}
