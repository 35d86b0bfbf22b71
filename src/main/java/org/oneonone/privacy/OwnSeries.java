package org.oneonone.privacy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oneonone.person.PersonKey;
import org.oneonone.person.SpaceRights;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;
import org.oneonone.series.SeriesStore;
import org.springframework.stereotype.Component;

/** A person's own series, as far as they may view the spaces in which these live. */
@Component
public final class OwnSeries {
    private final SeriesStore store;
    private final SpaceRights rights;

    public OwnSeries(SeriesStore store, SpaceRights rights) {
        this.store = store;
        this.rights = rights;
    }

    public Sight of(PersonKey person) {
        Map<String, Boolean> views = new HashMap<>();
        List<Series> all = store.ofPerson(person);
        List<Series> visible = all.stream()
                .filter(series -> views.computeIfAbsent(series.spaceKey(), key -> rights.mayView(person, key)))
                .toList();
        boolean isPart =
                all.stream().anyMatch(series -> series.state() != SeriesState.ENDED && !views.get(series.spaceKey()));
        return new Sight(visible, isPart);
    }

    /**
     * What a person sees of their series.
     *
     * @param series those in spaces that they may view
     * @param isPart whether others, not ended, are in spaces that are gone or that they may not view
     */
    public record Sight(List<Series> series, boolean isPart) {}
}
