package org.oneonone.series;

import java.util.List;

/** Remembers what was done to series. Nothing in it is ever changed. */
public interface SeriesHistory {
    /** Writes down one thing; within a transaction it stands or falls with what it tells of. */
    void add(SeriesEvent event);

    /** What was done to a series, the latest first. */
    List<SeriesEvent> of(SeriesId series, int start, int limit);

    /** How much was done to it. */
    int count(SeriesId series);
}
