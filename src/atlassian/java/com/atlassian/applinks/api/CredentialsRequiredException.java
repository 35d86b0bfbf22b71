package com.atlassian.applinks.api;

import java.net.URI;

/**
 * The person has not authorised us yet.
 *
 * <p>Declaration: partial. Evidence: exact (applinks-api 9.0.5).
 */
public class CredentialsRequiredException extends Exception implements AuthorisationURIGenerator {
    public CredentialsRequiredException(AuthorisationURIGenerator generator, String message) {
        super(message);
    }

    @Override
    public native URI getAuthorisationURI();

    @Override
    public native URI getAuthorisationURI(URI callback);
}
