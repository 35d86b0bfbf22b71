package com.atlassian.sal.api.net;

/**
 * The other system did not answer.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public class ResponseException extends Exception {
    public ResponseException(String message, Throwable cause) {
        super(message, cause);
    }
}
