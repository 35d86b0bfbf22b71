package com.atlassian.applinks.api.application.jira;

import com.atlassian.applinks.api.ApplicationType;

/**
 * Jira, as a kind of application.
 *
 * <p>Declaration: partial. Evidence: exact (applinks-api 9.0.5).
 */
public interface JiraApplicationType extends ApplicationType {}
