package org.oneonone.sandbox.cluster;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheLoader;
import com.atlassian.cache.CacheManager;
import com.atlassian.cache.CacheSettings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Caches of this node, which forget by the sandbox's clock. */
public final class MemoryCaches implements CacheManager {
    private final Clock clock;
    private final Map<String, MemoryCache<?, ?>> caches = new ConcurrentHashMap<>();

    public MemoryCaches(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> Cache<K, V> getCache(String name, CacheLoader<K, V> loader, CacheSettings settings) {
        return (Cache<K, V>) caches.compute(
                name, (key, old) -> old != null && old.isOf(loader) ? old : new MemoryCache<>(loader, settings));
    }

    /** A cache that drops what is too old or, when full, what came first. */
    private final class MemoryCache<K, V> implements Cache<K, V> {
        private final CacheLoader<K, V> loader;
        private final long lifetime;
        private final int room;
        private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

        MemoryCache(CacheLoader<K, V> loader, CacheSettings settings) {
            this.loader = loader;
            this.lifetime = Optional.ofNullable(settings.getExpireAfterWrite()).orElse(Long.MAX_VALUE);
            this.room = Optional.ofNullable(settings.getMaxEntries()).orElse(1000);
        }

        /** A plugin that comes again brings a loader of its new class loader and gets a new cache. */
        boolean isOf(CacheLoader<?, ?> other) {
            return loader == null ? other == null : other != null && loader.getClass() == other.getClass();
        }

        @Override
        public V get(K key) {
            synchronized (this) {
                Entry<V> entry = entries.get(key);
                if (entry != null && clock.millis() - entry.since() < lifetime) {
                    return entry.value();
                }
                entries.remove(key);
            }
            if (loader == null) {
                return null;
            }
            V loaded = loader.load(key);
            put(key, loaded);
            return loaded;
        }

        @Override
        public synchronized void put(K key, V value) {
            if (value == null) {
                throw new NullPointerException("a cache holds no null");
            }
            entries.remove(key);
            entries.put(key, new Entry<>(value, clock.millis()));
            if (entries.size() > room) {
                entries.remove(entries.keySet().iterator().next());
            }
        }

        public synchronized void remove(K key) {
            entries.remove(key);
        }
    }

    /** A value and when it came. */
    private record Entry<V>(V value, long since) {}
}
