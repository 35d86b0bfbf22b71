package org.oneonone.sandbox.cluster;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
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

    /** The lock of one name. Within this node a semaphore decides first, so one thread at most uses a connection. */
    private final class RowLock implements ClusterLock {
        private final String name;
        private final Semaphore local = new Semaphore(1);
        private volatile Thread holder;
        private Connection held;
        private boolean known;

        RowLock(String name) {
            this.name = name;
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
            refuseReentry();
            acquire(Long.MAX_VALUE);
        }

        @Override
        public boolean tryLock() {
            if (holder == Thread.currentThread() || !local.tryAcquire()) {
                return false;
            }
            return take();
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            refuseReentry();
            return acquire(unit.toMillis(time));
        }

        @Override
        public void unlock() {
            if (holder != Thread.currentThread()) {
                throw new IllegalMonitorStateException(name + " is not held by this thread");
            }
            Connection connection = held;
            held = null;
            holder = null;
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException("the lock " + name + " cannot be released", e);
            } finally {
                local.release();
            }
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException("cluster locks have no conditions");
        }

        private void refuseReentry() {
            if (holder == Thread.currentThread()) {
                throw new IllegalStateException(name + " is held by this thread already; cluster locks do not nest");
            }
        }

        private boolean acquire(long millis) throws InterruptedException {
            long since = System.nanoTime();
            if (!local.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                return false;
            }
            while (!takeOrKeepWaiting()) {
                if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) >= millis) {
                    local.release();
                    return false;
                }
                try {
                    Thread.sleep(RETRY_MILLIS);
                } catch (InterruptedException e) {
                    local.release();
                    throw e;
                }
            }
            return true;
        }

        private boolean take() {
            boolean taken = takeOrKeepWaiting();
            if (!taken) {
                local.release();
            }
            return taken;
        }

        private boolean takeOrKeepWaiting() {
            try {
                Optional<Connection> connection = lockRow();
                connection.ifPresent(mine -> {
                    held = mine;
                    holder = Thread.currentThread();
                });
                return connection.isPresent();
            } catch (SQLException e) {
                local.release();
                throw new IllegalStateException("the lock " + name + " cannot be asked for", e);
            }
        }

        private Optional<Connection> lockRow() throws SQLException {
            Connection connection = database.separateConnection();
            try {
                if (!known) {
                    makeRow(connection);
                    known = true;
                }
                connection.setAutoCommit(false);
                execute(connection, "select name from cf_lock where name = ? for update nowait", name);
                return Optional.of(connection);
            } catch (SQLException e) {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.close();
                if (isHeldElsewhere(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        }

        private void makeRow(Connection connection) throws SQLException {
            try {
                execute(connection, "insert into cf_lock (name) values (?)", name);
            } catch (SQLException e) {
                if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }

        private static void execute(Connection connection, String sql, String parameter) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, parameter);
                statement.execute();
            }
        }

        private static boolean isHeldElsewhere(SQLException e) {
            return HELD_ELSEWHERE.contains(String.valueOf(e.getSQLState()));
        }
    }
}
