package org.oneonone.sandbox.cluster;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Caches of this node, which forget by the sandbox's clock. */
public final class MemoryCaches implements CacheManager {
    private static final int USUAL_ROOM = 1000;

    private final Clock clock;
    private final Map<String, MemoryCache<?, ?>> caches = new ConcurrentHashMap<>();

    public MemoryCaches(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings settings) {
        return (Cache<K, V>) caches.compute(
                name, (key, old) -> old != null && old.isOf(loader) ? old : new MemoryCache<>(loader, room(settings)));
    }

    private <K, V> com.github.benmanes.caffeine.cache.Cache<K, V> room(CacheSettings settings) {
        long lifetime = Optional.ofNullable(settings.getExpireAfterWrite()).orElse(Long.MAX_VALUE);
        return Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(lifetime, TimeUnit.MILLISECONDS)
                .maximumSize(Optional.ofNullable(settings.getMaxEntries()).orElse(USUAL_ROOM))
                .build();
    }

    /** A cache with or without a loader; it holds no null. */
    private record MemoryCache<K, V>(CacheLoader<K, V> loader, com.github.benmanes.caffeine.cache.Cache<K, V> entries)
            implements Cache<K, V> {
        /** A plugin that comes again brings a loader of its new class loader and gets a new cache. */
        boolean isOf(CacheLoader<?, ?> other) {
            return loader == null ? other == null : other != null && loader.getClass() == other.getClass();
        }

        @Override
        public V get(K key) {
            return loader == null
                    ? entries.getIfPresent(key)
                    : entries.get(key, missing -> Objects.requireNonNull(loader.load(missing)));
        }

        @Override
        public void put(K key, V value) {
            entries.put(key, value);
        }
    }
}
