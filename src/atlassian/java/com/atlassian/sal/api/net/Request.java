package com.atlassian.sal.api.net;

/**
 * A request to another system.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public interface Request<T extends Request<?, ?>, R extends Response> {
    T setConnectionTimeout(int milliseconds);

    T setSoTimeout(int milliseconds);

    T setRequestBody(String body, String contentType);

    T setHeader(String name, String value);

    T setFollowRedirects(boolean follow);

    enum MethodType {
        GET,
        POST
    }
}
