package org.oneonone.sandbox.base;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements each thread executes, for the {@code X-Sandbox-Sql} header. */
final class CountingDataSource extends DelegatingDataSource {
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    CountingDataSource(DataSource target) {
        super(target);
    }

    static int count() {
        return COUNT.get()[0];
    }

    static void reset() {
        COUNT.get()[0] = 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting(Connection.class, super.getConnection());
    }

    private static <T> T counting(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().startsWith("execute")) {
                COUNT.get()[0]++;
            }
            try {
                Object result = method.invoke(target, args);
                boolean isStatement = result instanceof Statement && method.getReturnType() != Object.class;
                return isStatement ? counting(statementType(method.getReturnType()), result) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> statementType(Class<?> type) {
        return (Class<Object>) type;
    }
}
