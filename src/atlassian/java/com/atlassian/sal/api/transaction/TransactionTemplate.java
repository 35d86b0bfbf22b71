package com.atlassian.sal.api.transaction;

/**
 * Runs work in a transaction of the host.
 *
 * <p>Declaration: complete. Evidence: exact (sal-api 5.0.0).
 */
public interface TransactionTemplate {
    <T> T execute(TransactionCallback<T> callback);
}
