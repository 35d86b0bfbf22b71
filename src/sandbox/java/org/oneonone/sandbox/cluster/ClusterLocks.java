package org.oneonone.sandbox.cluster;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.oneonone.sandbox.base.Database;

/**
 * Locks that hold across nodes. A held lock is a row locked by an open transaction on a connection of its own: when the
 * node is killed, its connection breaks and the database lets the row go, so no heartbeat is needed.
 */
public final class ClusterLocks implements ClusterLockService {
    private static final long RETRY_MILLIS = 50;
    private static final int MAX_NAME = 255;
    private static final String UNIQUE_VIOLATION = "23505";
    /** PostgreSQL: lock not available; H2: lock timeout, concurrent update, deadlock. */
    private static final Set<String> HELD_ELSEWHERE = Set.of("55P03", "HYT00", "90131", "40001");

    private final Database database;
    private final Map<String, RowLock> locks = new ConcurrentHashMap<>();

    public ClusterLocks(Database database) {
        this.database = database;
        database.update("create table if not exists cf_lock (name varchar(255) primary key)");
    }

    @Override
    public ClusterLock getLockForName(String name) {
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a lock's name has 1 to " + MAX_NAME + " characters: " + name);
        }
        return locks.computeIfAbsent(name, RowLock::new);
    }

    /** The lock of one name. Who waits asks again and again, without keeping a connection meanwhile. */
    private final class RowLock implements ClusterLock {
        private final String name;
        private Connection held;
        private volatile Thread holder;

        RowLock(String name) {
            this.name = name;
            try (Connection connection = database.separateConnection()) {
                execute(connection, "insert into cf_lock (name) values (?)");
            } catch (SQLException e) {
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw new IllegalStateException("the lock " + name + " cannot be made", e);
                }
            }
        }

        @Override
        public void lock() {
            boolean interrupted = false;
            while (true) {
                try {
                    lockInterruptibly();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            tryLock(Long.MAX_VALUE, TimeUnit.MILLISECONDS);
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            if (holder == Thread.currentThread()) {
                throw new IllegalStateException(name + " is held by this thread already; cluster locks do not nest");
            }
            long since = System.nanoTime();
            while (!tryLock()) {
                if (System.nanoTime() - since >= unit.toNanos(time)) {
                    return false;
                }
                Thread.sleep(RETRY_MILLIS);
            }
            return true;
        }

        @Override
        public boolean tryLock() {
            try {
                return holder == null && lockRow(database.separateConnection());
            } catch (SQLException e) {
                throw new IllegalStateException("the lock " + name + " cannot be asked for", e);
            }
        }

        private boolean lockRow(Connection connection) throws SQLException {
            try {
                connection.setAutoCommit(false);
                execute(connection, "select name from cf_lock where name = ? for update nowait");
            } catch (SQLException e) {
                release(connection);
                if (HELD_ELSEWHERE.contains(String.valueOf(e.getSQLState()))) {
                    return false;
                }
                throw e;
            }
            held = connection;
            holder = Thread.currentThread();
            return true;
        }

        @Override
        public void unlock() {
            if (holder != Thread.currentThread()) {
                throw new IllegalMonitorStateException(name + " is not held by this thread");
            }
            Connection connection = held;
            holder = null;
            try {
                release(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("the lock " + name + " cannot be released", e);
            }
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException("cluster locks have no conditions");
        }

        private void execute(Connection connection, String sql) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, name);
                statement.execute();
            }
        }

        private static void release(Connection connection) throws SQLException {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
