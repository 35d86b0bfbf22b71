package com.atlassian.sal.api;

/**
 * About the host.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public interface ApplicationProperties {
    String getBaseUrl(UrlMode mode);

    String getVersion();
}
