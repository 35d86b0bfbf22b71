package org.oneonone.reminder;

public class InMemoryReminderStoreTest extends ReminderStoreContract {
    private final ReminderStore store = new InMemoryReminderStore();

    @Override
    protected ReminderStore store() {
        return store;
    }
}
