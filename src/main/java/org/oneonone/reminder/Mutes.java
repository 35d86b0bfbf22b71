package org.oneonone.reminder;

import java.util.List;
import java.util.Set;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesId;

/**
 * What people muted.
 *
 * @param everything who wants no reminders at all
 * @param single who wants none of one series
 */
public record Mutes(Set<PersonKey> everything, Set<One> single) {
    public Mutes {
        everything = Set.copyOf(everything);
        single = Set.copyOf(single);
    }

    public boolean silences(PersonKey person, SeriesId series) {
        return everything.contains(person) || has(person, series);
    }

    /** Whether the person muted this very series. */
    public boolean has(PersonKey person, SeriesId series) {
        return single.contains(new One(person, series));
    }

    /** The series that a person muted one by one, the oldest first. */
    public List<SeriesId> seriesOf(PersonKey person) {
        return single.stream()
                .filter(mute -> mute.person().equals(person))
                .map(One::series)
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .toList();
    }

    /** One series of one person. */
    public record One(PersonKey person, SeriesId series) {}
}
