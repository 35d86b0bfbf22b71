package org.oneonone.meeting.page;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.oneonone.person.Refusal;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesLock;
import org.springframework.stereotype.Component;

/** The host's cluster lock around the host's transaction, so that the commit comes before the lock is given back. */
@Component
class HostSeriesLock implements SeriesLock {
    private static final String PREFIX = "org.oneonone.series.";
    private static final String FAMILY = "org.oneonone.family.";
    private static final long PATIENCE_SECONDS = 20;

    private final ClusterLockService locks;
    private final TransactionTemplate transactions;

    HostSeriesLock(ClusterLockService locks, TransactionTemplate transactions) {
        this.locks = locks;
        this.transactions = transactions;
    }

    @Override
    public <T> T inOneTransaction(SeriesId id, Supplier<T> work) {
        return alone(PREFIX + id, () -> transactions.execute(work::get));
    }

    /** Always the lock of the series first, so that no two wait for each other. */
    @Override
    public <T> T inOneTransaction(SeriesId id, String family, Supplier<T> work) {
        String name = FAMILY + Integer.toHexString(family.hashCode());
        return alone(PREFIX + id, () -> alone(name, () -> transactions.execute(work::get)));
    }

    private <T> T alone(String name, Supplier<T> work) {
        ClusterLock lock = locks.getLockForName(name);
        take(lock);
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static void take(ClusterLock lock) {
        try {
            if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Refusal busy() {
        return Refusal.unavailable("oneonone.meeting.error.busy");
    }
}
