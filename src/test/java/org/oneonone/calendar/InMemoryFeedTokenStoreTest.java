package org.oneonone.calendar;

public class InMemoryFeedTokenStoreTest extends FeedTokenStoreContract {
    private final FeedTokenStore store = new InMemoryFeedTokenStore();

    @Override
    protected FeedTokenStore store() {
        return store;
    }
}
