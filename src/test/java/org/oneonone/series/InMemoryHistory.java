package org.oneonone.series;

import java.util.ArrayList;
import java.util.List;

/** History in a list, for tests of what writes it. */
public final class InMemoryHistory implements SeriesHistory {
    private final List<SeriesEvent> events = new ArrayList<>();

    @Override
    public void add(SeriesEvent event) {
        events.add(0, event);
    }

    @Override
    public List<SeriesEvent> of(SeriesId series, int start, int limit) {
        return all(series).stream().skip(start).limit(limit).toList();
    }

    @Override
    public int count(SeriesId series) {
        return all(series).size();
    }

    private List<SeriesEvent> all(SeriesId series) {
        return events.stream().filter(event -> event.series().equals(series)).toList();
    }
}
