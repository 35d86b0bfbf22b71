package org.oneonone.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    @Override
    public Map<SeriesId, Integer> counts(Collection<SeriesId> series) {
        return series.stream().distinct().collect(Collectors.toMap(Function.identity(), this::count));
    }

    private List<SeriesEvent> all(SeriesId series) {
        return events.stream().filter(event -> event.series().equals(series)).toList();
    }
}
