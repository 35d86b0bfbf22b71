package com.atlassian.sal.api.transaction;

/**
 * Work inside a transaction.
 *
 * <p>Declaration: complete. Evidence: exact (sal-api 5.0.0).
 */
public interface TransactionCallback<T> {
    T doInTransaction();
}
