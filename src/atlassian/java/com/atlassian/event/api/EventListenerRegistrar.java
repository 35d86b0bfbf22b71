package com.atlassian.event.api;

/**
 * Parent of the event publisher.
 *
 * <p>Declaration: partial. Evidence: exact (event 4.0.0).
 */
public interface EventListenerRegistrar {
    void register(Object listener);

    void unregister(Object listener);
}
