package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;

/**
 * A lock that holds across nodes; it never times out.
 *
 * <p>Declaration: partial. Evidence: A, B(10.2.15).
 */
public interface ClusterLock extends Lock {}
