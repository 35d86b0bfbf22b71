package com.atlassian.cache;

import java.util.concurrent.TimeUnit;

/** Builds cache settings; where a cache lives and how it replicates makes no difference in the sandbox. */
public class CacheSettingsBuilder {
    private Long expireAfterWrite;
    private Integer maxEntries;

    public CacheSettingsBuilder local() {
        return this;
    }

    public CacheSettingsBuilder remote() {
        return this;
    }

    public CacheSettingsBuilder flushable() {
        return this;
    }

    public CacheSettingsBuilder replicateViaInvalidation() {
        return this;
    }

    public CacheSettingsBuilder expireAfterWrite(long time, TimeUnit unit) {
        this.expireAfterWrite = unit.toMillis(time);
        return this;
    }

    public CacheSettingsBuilder maxEntries(int entries) {
        this.maxEntries = entries;
        return this;
    }

    public CacheSettings build() {
        return new Settings(expireAfterWrite, maxEntries);
    }

    /** What was built. */
    private record Settings(Long getExpireAfterWrite, Integer getMaxEntries) implements CacheSettings {}
}
