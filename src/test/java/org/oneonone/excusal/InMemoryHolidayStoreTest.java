package org.oneonone.excusal;

public class InMemoryHolidayStoreTest extends HolidayStoreContract {
    private final InMemoryHolidayStore store = new InMemoryHolidayStore();

    @Override
    protected HolidayStore store() {
        return store;
    }
}
