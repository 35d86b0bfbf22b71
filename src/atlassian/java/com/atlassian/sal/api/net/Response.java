package com.atlassian.sal.api.net;

/**
 * An answer from another system.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public interface Response {
    int getStatusCode();

    String getResponseBodyAsString() throws ResponseException;

    String getHeader(String name);
}
