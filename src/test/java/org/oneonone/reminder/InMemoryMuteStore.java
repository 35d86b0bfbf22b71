package org.oneonone.reminder;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;

/** Mutes in sets, for tests of what uses them. */
public final class InMemoryMuteStore implements MuteStore {
    private final Set<PersonKey> everything = new HashSet<>();
    private final Set<Mutes.One> single = new HashSet<>();

    @Override
    public Mutes of(PersonKey person) {
        return new Mutes(everything, single);
    }

    @Override
    public Mutes of(Collection<Series> many) {
        return new Mutes(everything, single);
    }

    @Override
    public void muteAll(PersonKey person, boolean muted) {
        set(everything, person, muted);
    }

    @Override
    public void mute(PersonKey person, SeriesId series, boolean muted) {
        set(single, new Mutes.One(person, series), muted);
    }

    private static <T> void set(Set<T> all, T one, boolean wanted) {
        if (wanted) {
            all.add(one);
        } else {
            all.remove(one);
        }
    }
}
