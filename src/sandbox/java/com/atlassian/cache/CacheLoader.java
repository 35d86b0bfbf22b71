package com.atlassian.cache;

/**
 * Fills a cache; never with null.
 */
public interface CacheLoader<K, V> {
    V load(K key);
}
