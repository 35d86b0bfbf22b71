package org.oneonone.excusal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesId;

/** Keeps the days on which people are away. */
public interface LeaveStore {
    Optional<Leave> byId(Leave.Id id);

    /** The leave of many people, of all their series, in one question, the earliest first. */
    List<Leave> of(Collection<PersonKey> people);

    Leave add(PersonKey person, Optional<SeriesId> series, Excuses.Range days);

    /** Forgets a leave; false if it was gone already. */
    boolean remove(Leave.Id id);
}
