package com.atlassian.beehive;

/**
 * Locks that hold across nodes.
 *
 * <p>Declaration: partial. Evidence: A, B(10.2.15).
 */
public interface ClusterLockService {
    ClusterLock getLockForName(String name);
}
