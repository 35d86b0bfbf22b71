package org.oneonone.series;

import java.util.function.Supplier;

/** Lets one at a time, of all nodes, work on a series. */
public interface SeriesLock {
    /**
     * Runs work in one transaction while nobody else does the same for this series. The lock is given back only after
     * the commit, so whoever comes next sees what was done. A failure rolls back everything.
     */
    <T> T inOneTransaction(SeriesId id, Supplier<T> work);

    /** The same, while nobody does this for another series of the same family either; one thread needs no more. */
    default <T> T inOneTransaction(SeriesId id, String family, Supplier<T> work) {
        return inOneTransaction(id, work);
    }
}
