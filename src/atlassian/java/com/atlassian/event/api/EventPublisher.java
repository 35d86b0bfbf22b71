package com.atlassian.event.api;

/**
 * Where listeners register.
 *
 * <p>Declaration: complete. Evidence: exact (event 4.0.0).
 */
public interface EventPublisher extends EventListenerRegistrar {
    void publish(Object event);
}
