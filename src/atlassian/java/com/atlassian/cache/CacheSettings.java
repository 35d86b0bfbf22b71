package com.atlassian.cache;

/**
 * How a cache behaves.
 *
 * <p>Declaration: partial. Evidence: exact (cache-api 6.0.1).
 */
public interface CacheSettings {}
