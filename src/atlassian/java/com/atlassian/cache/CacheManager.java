package com.atlassian.cache;

/**
 * Caches that the host clears and replicates.
 *
 * <p>Declaration: partial. Evidence: exact (cache-api 6.0.1).
 */
public interface CacheManager extends CacheFactory {}
