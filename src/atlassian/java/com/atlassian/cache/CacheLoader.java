package com.atlassian.cache;

/**
 * Fills a cache; never with null.
 *
 * <p>Declaration: partial. Evidence: exact (cache-api 6.0.1).
 */
public interface CacheLoader<K, V> {}
