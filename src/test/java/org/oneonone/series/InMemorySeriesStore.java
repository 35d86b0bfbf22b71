package org.oneonone.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.oneonone.cadence.CadencePlan;
import org.oneonone.person.PersonKey;

/** Series in a map, for tests of what uses them. */
public final class InMemorySeriesStore implements SeriesStore {
    private final Map<Long, Series> series = new TreeMap<>();

    @Override
    public Optional<Series> byId(SeriesId id) {
        return Optional.ofNullable(series.get(id.value()));
    }

    @Override
    public List<Series> ofPerson(PersonKey person) {
        return series.values().stream()
                .filter(found -> found.participants().contains(person))
                .toList();
    }

    @Override
    public List<Series> running(SeriesId after, int limit) {
        return series.values().stream()
                .filter(found -> found.id().value() > after.value() && found.state() != SeriesState.ENDED)
                .limit(limit)
                .toList();
    }

    @Override
    public Series create(SeriesTerms terms) {
        Series made = new Series(
                new SeriesId(series.size() + 1),
                terms.kind(),
                terms.spaceKey(),
                terms.participants(),
                CadencePlan.begin(terms.cadence(), terms.since()),
                terms.template(),
                OptionalLong.empty());
        series.put(made.id().value(), made);
        return made;
    }

    @Override
    public boolean replace(Series seen, Series changed) {
        if (!byId(seen.id()).filter(seen::hasTermsOf).isPresent()) {
            return false;
        }
        series.computeIfPresent(
                changed.id().value(),
                (id, present) -> present.withTerms(changed.kind(), changed.plan(), changed.template()));
        return true;
    }

    @Override
    public void keepHomePage(SeriesId id, long pageId) {
        series.computeIfPresent(id.value(), (key, present) -> present.withHomePage(pageId));
    }
}
