package com.atlassian.cache;

/**
 * A cache.
 *
 * <p>Declaration: partial. Evidence: exact (cache-api 6.0.1).
 */
public interface Cache<K, V> {
    V get(K key);

    void put(K key, V value);
}
