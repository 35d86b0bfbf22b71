package org.oneonone.series;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Remembers what was done to series. Nothing in it is ever changed. */
public interface SeriesHistory {
    /** Writes down one thing; within a transaction it stands or falls with what it tells of. */
    void add(SeriesEvent event);

    /** What was done to a series, the latest first. */
    List<SeriesEvent> of(SeriesId series, int start, int limit);

    /** How much was done to it. */
    int count(SeriesId series);

    /** The same of many series in one question; a series without history may be left out. */
    Map<SeriesId, Integer> counts(Collection<SeriesId> series);
}
