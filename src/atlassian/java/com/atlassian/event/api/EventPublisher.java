package com.atlassian.event.api;

/**
 * Where listeners register.
 *
 * <p>Declaration: partial. Evidence: exact (event 4.0.0).
 */
public interface EventPublisher extends EventListenerRegistrar {}
