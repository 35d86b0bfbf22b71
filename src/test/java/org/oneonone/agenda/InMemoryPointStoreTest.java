package org.oneonone.agenda;

public class InMemoryPointStoreTest extends PointStoreContract {
    private final InMemoryPointStore points = new InMemoryPointStore();

    @Override
    protected PointStore store() {
        return points;
    }
}
