package org.oneonone.reminder;

public class InMemoryMuteStoreTest extends MuteStoreContract {
    private final MuteStore store = new InMemoryMuteStore();

    @Override
    protected MuteStore store() {
        return store;
    }
}
