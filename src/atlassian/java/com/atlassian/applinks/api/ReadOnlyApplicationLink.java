package com.atlassian.applinks.api;

import java.net.URI;

/**
 * A link to another application.
 *
 * <p>Declaration: partial. Evidence: exact (applinks-api 9.0.5).
 */
public interface ReadOnlyApplicationLink {
    ApplicationId getId();

    String getName();

    URI getDisplayUrl();

    URI getRpcUrl();

    /** Null where the link is not set up to act as a person. */
    ApplicationLinkRequestFactory createImpersonatingAuthenticatedRequestFactory();
}
