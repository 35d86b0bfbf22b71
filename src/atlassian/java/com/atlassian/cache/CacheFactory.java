package com.atlassian.cache;

/**
 * Parent of the cache manager.
 *
 * <p>Declaration: partial. Evidence: exact (cache-api 6.0.1).
 */
public interface CacheFactory {
    <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings settings);
}
