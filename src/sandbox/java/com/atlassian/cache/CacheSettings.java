package com.atlassian.cache;

/** How a cache behaves; null where the caller said nothing. */
public interface CacheSettings {
    Long getExpireAfterWrite();

    Integer getMaxEntries();
}
