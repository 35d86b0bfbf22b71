package com.atlassian.applinks.api;

import com.atlassian.sal.api.net.Request;

/**
 * Makes requests as the person on this thread.
 *
 * <p>Declaration: partial. Evidence: exact (applinks-api 9.0.5).
 */
public interface ApplicationLinkRequestFactory extends AuthorisationURIGenerator {
    ApplicationLinkRequest createRequest(Request.MethodType method, String url) throws CredentialsRequiredException;
}
