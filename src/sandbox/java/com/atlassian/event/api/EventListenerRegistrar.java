package com.atlassian.event.api;

/**
 * Parent of the event publisher.
 */
public interface EventListenerRegistrar {
    void register(Object listener);

    void unregister(Object listener);

    void unregisterAll();
}
