package org.oneonone.series;

import java.util.List;
import java.util.Optional;
import org.oneonone.person.PersonKey;

/** Where series are kept. */
public interface SeriesStore {
    Optional<Series> byId(SeriesId id);

    /** All series of a person, from either seat and in any state, the oldest first. */
    List<Series> ofPerson(PersonKey person);

    /** Series that are not over, by their ids, after one of them and at most so many. */
    List<Series> running(SeriesId after, int limit);

    /** Keeps a new series, active and without a home page. */
    Series create(SeriesTerms terms);

    /**
     * Keeps what can change: kind, plan and template. Participants, space and home page stay as they are.
     * Belongs under the series' {@link SeriesLock}, under which its pages are made as well.
     *
     * @param seen what the change was made from
     * @return false, and nothing is kept, if any of these three has changed since
     */
    boolean replace(Series seen, Series changed);

    /**
     * Remembers the page under which the pages of a series live. Apart from {@link #replace}, so that neither undoes
     * the other.
     */
    void keepHomePage(SeriesId id, long pageId);
}
