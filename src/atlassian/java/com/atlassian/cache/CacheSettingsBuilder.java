package com.atlassian.cache;

import java.util.concurrent.TimeUnit;

/**
 * Builds cache settings.
 *
 * <p>Declaration: partial. Evidence: exact (cache-api 6.0.1).
 */
public class CacheSettingsBuilder {
    public CacheSettingsBuilder() {}

    public native CacheSettingsBuilder local();

    public native CacheSettingsBuilder expireAfterWrite(long time, TimeUnit unit);

    public native CacheSettingsBuilder maxEntries(int entries);

    public native CacheSettings build();
}
