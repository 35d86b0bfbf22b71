package org.oneonone.sandbox.base;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one database that the wiki, Active Objects and Jira share. Work of one thread inside {@link #inTransaction} is
 * one transaction whoever does it, as it is in Confluence, where Active Objects joins the host's transaction.
 */
public final class Database implements AutoCloseable {
    private final HikariDataSource pool;
    private final DataSource dataSource;
    private final TransactionTemplate transactions;
    private final TransactionTemplate newTransactions;
    private final JdbcClient jdbc;

    public Database(String url, String user, String password) {
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        // A request may hold one connection and need a second, for instance to send a mail.
        pool.setMaximumPoolSize(40);
        this.dataSource = new TransactionAwareDataSourceProxy(new CountingDataSource(pool));
        DataSourceTransactionManager manager = new DataSourceTransactionManager(dataSource());
        this.transactions = new TransactionTemplate(manager);
        this.newTransactions = new TransactionTemplate(
                manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Hands out connections that join the transaction of the thread, if there is one. */
    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** A statement with its parameters, in their order. */
    public JdbcClient.StatementSpec sql(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters);
    }

    /** Executes a statement with its parameters, in their order, and says how many rows it changed. */
    public int update(String sql, Object... parameters) {
        return sql(sql, parameters).update();
    }

    /** The one row of a query, if there is one, by its columns' names. */
    public <T> Optional<T> one(Class<T> type, String sql, Object... parameters) {
        return sql(sql, parameters).query(type).optional();
    }

    public <T> Optional<T> one(RowMapper<T> mapper, String sql, Object... parameters) {
        return sql(sql, parameters).query(mapper).optional();
    }

    public <T> List<T> all(Class<T> type, String sql, Object... parameters) {
        return sql(sql, parameters).query(type).list();
    }

    public <T> List<T> all(RowMapper<T> mapper, String sql, Object... parameters) {
        return sql(sql, parameters).query(mapper).list();
    }

    /** Joins the transaction of the thread or begins one; a runtime exception rolls all of it back. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }

    /** Work that stays done when the transaction of the thread rolls back, such as a mail that has left. */
    public <T> T inNewTransaction(Supplier<T> work) {
        return newTransactions.execute(status -> work.get());
    }

    /**
     * Runs the action once the transaction of the thread is committed, at once if there is none. The finished
     * transaction still holds its connection then, so what the action writes needs {@link #inNewTransaction}.
     */
    public void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    /** A connection of the caller's own, outside the transaction of the thread and not counted; to be closed. */
    public Connection separateConnection() throws SQLException {
        return pool.getConnection();
    }

    /** Address for a further node that shares this database. */
    public String url() {
        return pool.getJdbcUrl();
    }

    public boolean isPostgres() {
        return pool.getJdbcUrl().startsWith("jdbc:postgresql:");
    }

    /** Statements that this thread has executed since {@link #resetCount}. */
    public int count() {
        return CountingDataSource.count();
    }

    /** Those of them that read or write tables of plugins. */
    public int pluginCount() {
        return CountingDataSource.pluginCount();
    }

    public void resetCount() {
        CountingDataSource.reset();
    }

    @Override
    public void close() {
        pool.close();
    }
}
