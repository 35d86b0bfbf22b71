package org.oneonone.calendar;

import java.time.Instant;
import java.util.Optional;
import org.oneonone.person.PersonKey;

/** Keeps whose feed has which address, as far as a hash tells: at most one for each person. */
public interface FeedTokenStore {
    /** Gives the person this token in place of the one before. */
    void put(PersonKey person, String hash, Instant madeAt);

    /** Takes the person's token away, if there is one. */
    void remove(PersonKey person);

    /** Whose token has this hash, empty if nobody's. */
    Optional<PersonKey> owner(String hash);

    boolean has(PersonKey person);
}
