package org.oneonone.reminder;

import java.util.Collection;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;

/** Who wants no reminders. */
public interface MuteStore {
    /** Everything that a person muted. */
    Mutes of(PersonKey person);

    /** What the people of many series muted, in a number of questions that does not depend on how many they are. */
    Mutes of(Collection<Series> many);

    /** Mutes all series of a person, also later ones, or takes that back. */
    void muteAll(PersonKey person, boolean muted);

    /** Mutes one series of a person, or takes that back. */
    void mute(PersonKey person, SeriesId series, boolean muted);
}
