package com.atlassian.applinks.api;

import java.io.Serializable;

/**
 * The identity of a link.
 *
 * <p>Declaration: partial. Evidence: exact (applinks-api 9.0.5).
 */
public class ApplicationId implements Serializable {
    public ApplicationId(String value) {}

    public native String get();
}
