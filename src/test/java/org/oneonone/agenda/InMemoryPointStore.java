package org.oneonone.agenda;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oneonone.series.SeriesId;

/** Talking points in a map, for tests of what uses them. */
public final class InMemoryPointStore implements PointStore {
    private final Map<Long, TalkingPoint> points = new TreeMap<>();

    @Override
    public Optional<TalkingPoint> byId(PointId id) {
        return Optional.ofNullable(points.get(id.value()));
    }

    @Override
    public List<TalkingPoint> ofSeries(SeriesId series) {
        return changedSince(series, 0).stream()
                .filter(point -> !point.isDeleted())
                .toList();
    }

    @Override
    public Map<SeriesId, Integer> openOf(Collection<SeriesId> many) {
        Map<SeriesId, Integer> open = new HashMap<>();
        points.values().stream()
                .filter(point -> point.isOpen() && many.contains(point.seriesId()))
                .forEach(point -> open.merge(point.seriesId(), 1, Integer::sum));
        return open;
    }

    @Override
    public List<TalkingPoint> changedSince(SeriesId series, long version) {
        return points.values().stream()
                .filter(point -> point.seriesId().equals(series) && point.version() > version)
                .sorted(Comparator.comparing(TalkingPoint::position)
                        .thenComparing(point -> point.id().value()))
                .toList();
    }

    @Override
    public long version(SeriesId series) {
        return changedSince(series, 0).stream()
                .mapToLong(TalkingPoint::version)
                .max()
                .orElse(0);
    }

    @Override
    public TalkingPoint add(Draft draft, long position, long version) {
        return keep(new TalkingPoint(
                new PointId(points.size() + 1L),
                draft.series(),
                draft.text(),
                draft.author(),
                draft.createdAt(),
                draft.pinnedTo(),
                position,
                TalkingPoint.Fate.OPEN,
                version));
    }

    @Override
    public TalkingPoint keep(TalkingPoint changed) {
        points.put(changed.id().value(), changed);
        return changed;
    }
}
