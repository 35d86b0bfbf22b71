package org.oneonone.action;

public class InMemoryActionItemStoreTest extends ActionItemStoreContract {
    private final ActionItemStore store = new InMemoryActionItemStore();

    @Override
    protected ActionItemStore store() {
        return store;
    }
}
