package com.atlassian.applinks.api;

/**
 * The link is to a kind of application that the host does not know.
 *
 * <p>Declaration: partial. Evidence: exact (applinks-api 9.0.5).
 */
public class TypeNotInstalledException extends Exception {
    public TypeNotInstalledException(String type) {
        super(type);
    }
}
