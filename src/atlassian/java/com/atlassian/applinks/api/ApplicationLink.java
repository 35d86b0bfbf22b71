package com.atlassian.applinks.api;

/**
 * A link to another application, as its service hands it out.
 *
 * <p>Declaration: partial. Evidence: exact (applinks-api 9.0.5).
 */
public interface ApplicationLink extends ReadOnlyApplicationLink {}
