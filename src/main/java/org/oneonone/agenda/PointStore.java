package org.oneonone.agenda;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesId;

/** Keeps talking points. Whatever changes one belongs under the lock of its series, which makes versions rise. */
public interface PointStore {
    Optional<TalkingPoint> byId(PointId id);

    /** All points of a series that are not deleted: by position, and where that is the same by age. */
    List<TalkingPoint> ofSeries(SeriesId series);

    /** How many open points each of many series has; one that has none has no entry. One question for hundreds. */
    Map<SeriesId, Integer> openOf(Collection<SeriesId> many);

    /** Every point of a series that was changed after a version, deleted ones too. */
    List<TalkingPoint> changedSince(SeriesId series, long version);

    /** The version of the latest change to any point of a series, deleted ones too; 0 if it never had one. */
    long version(SeriesId series);

    /** Keeps a new open point. */
    TalkingPoint add(Draft draft, long position, long version);

    /** Keeps text, position, fate and version of a point. */
    TalkingPoint keep(TalkingPoint changed);

    /**
     * A point that does not stand yet.
     *
     * @param series whose it is
     * @param text what it says, checked
     * @param author who brings it
     * @param createdAt when
     * @param pinnedTo the later meeting it is meant for
     */
    record Draft(SeriesId series, String text, PersonKey author, Instant createdAt, Optional<Instant> pinnedTo) {}
}
