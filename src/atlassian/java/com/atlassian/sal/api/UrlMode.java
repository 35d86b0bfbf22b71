package com.atlassian.sal.api;

/**
 * How an address is written.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public enum UrlMode {
    CANONICAL
}
