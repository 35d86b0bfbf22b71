package org.oneonone.jira;

public class InMemoryIssueLinkStoreTest extends IssueLinkStoreContract {
    private final IssueLinkStore store = new InMemoryIssueLinkStore();

    @Override
    protected IssueLinkStore store() {
        return store;
    }
}
