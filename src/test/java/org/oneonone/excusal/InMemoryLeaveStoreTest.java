package org.oneonone.excusal;

public class InMemoryLeaveStoreTest extends LeaveStoreContract {
    private final InMemoryLeaveStore store = new InMemoryLeaveStore();

    @Override
    protected LeaveStore store() {
        return store;
    }
}
