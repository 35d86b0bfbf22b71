package org.oneonone.series;

public class InMemorySeriesStoreTest extends SeriesStoreContract {
    private final SeriesStore store = new InMemorySeriesStore();

    @Override
    protected SeriesStore store() {
        return store;
    }
}
