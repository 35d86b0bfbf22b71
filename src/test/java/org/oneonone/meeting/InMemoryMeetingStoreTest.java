package org.oneonone.meeting;

public class InMemoryMeetingStoreTest extends MeetingStoreContract {
    private final InMemoryMeetingStore store = new InMemoryMeetingStore();

    @Override
    protected MeetingStore store() {
        return store;
    }
}
