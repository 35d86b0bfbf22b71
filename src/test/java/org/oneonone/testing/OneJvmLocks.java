package org.oneonone.testing;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Locks by name within this JVM. */
public final class OneJvmLocks implements ClusterLockService {
    private final Map<String, ClusterLock> locks = new ConcurrentHashMap<>();

    @Override
    public ClusterLock getLockForName(String name) {
        return locks.computeIfAbsent(name, key -> new NamedLock());
    }

    /** A lock of this JVM. */
    private static final class NamedLock extends ReentrantLock implements ClusterLock {
        private static final long serialVersionUID = 1;
    }
}
