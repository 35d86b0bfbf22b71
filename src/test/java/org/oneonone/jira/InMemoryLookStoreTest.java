package org.oneonone.jira;

public class InMemoryLookStoreTest extends LookStoreContract {
    private final LookStore store = new InMemoryLookStore();

    @Override
    protected LookStore store() {
        return store;
    }
}
