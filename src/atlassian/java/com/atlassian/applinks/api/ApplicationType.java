package com.atlassian.applinks.api;

/**
 * A kind of application.
 *
 * <p>Declaration: partial. Evidence: exact (applinks-api 9.0.5).
 */
public interface ApplicationType {}
