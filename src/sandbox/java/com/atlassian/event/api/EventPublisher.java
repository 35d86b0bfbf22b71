package com.atlassian.event.api;

/**
 * Where listeners register.
 */
public interface EventPublisher extends EventListenerRegistrar {
    void publish(Object event);
}
