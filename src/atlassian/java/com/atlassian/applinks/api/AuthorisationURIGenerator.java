package com.atlassian.applinks.api;

import java.net.URI;

/**
 * Where a person goes to authorise.
 *
 * <p>Declaration: complete. Evidence: exact (applinks-api 9.0.5).
 */
public interface AuthorisationURIGenerator {
    URI getAuthorisationURI(URI callback);

    URI getAuthorisationURI();
}
