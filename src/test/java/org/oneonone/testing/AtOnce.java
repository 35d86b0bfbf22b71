package org.oneonone.testing;

import com.atlassian.sal.api.transaction.TransactionCallback;
import com.atlassian.sal.api.transaction.TransactionTemplate;

/** Transactions of a host without a database: the work is done at once, and it is known whether one is open. */
public final class AtOnce implements TransactionTemplate {
    private boolean isOpen;

    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public <T> T execute(TransactionCallback<T> work) {
        boolean wasOpen = isOpen;
        isOpen = true;
        try {
            return work.doInTransaction();
        } finally {
            isOpen = wasOpen;
        }
    }
}
