package com.atlassian.sal.api.net;

/**
 * Makes something of an answer.
 *
 * <p>Declaration: complete. Evidence: exact (sal-api 5.0.0).
 */
public interface ReturningResponseHandler<T extends Response, R> {
    R handle(T response) throws ResponseException;
}
