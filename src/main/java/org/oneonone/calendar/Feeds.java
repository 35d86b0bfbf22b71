package org.oneonone.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.privacy.OwnSeries;
import org.oneonone.series.Series;
import org.springframework.stereotype.Component;

/**
 * The feeds of people: who has one, and what is in it. What a person may see is asked anew each time, so that nothing
 * is left in a feed that its owner lost.
 */
@Component
public final class Feeds {
    private final FeedTokenStore tokens;
    private final OwnSeries own;
    private final People people;
    private final Clock clock;

    public Feeds(FeedTokenStore tokens, OwnSeries own, People people, Clock clock) {
        this.tokens = tokens;
        this.own = own;
        this.people = people;
        this.clock = clock;
    }

    /** A new address for the person's feed; the one before is worth nothing any more. */
    public FeedToken make(PersonKey person) {
        FeedToken token = FeedToken.random();
        tokens.put(person, token.hash(), clock.instant());
        return token;
    }

    public void revoke(PersonKey person) {
        tokens.remove(person);
    }

    public boolean has(PersonKey person) {
        return tokens.has(person);
    }

    /** Whose feed has this address; nobody's, if the person cannot log in any more. */
    public Optional<PersonKey> owner(FeedToken token) {
        return tokens.owner(token.hash()).filter(people::isActive);
    }

    /** The series in a person's feed. */
    public List<Series> series(PersonKey person) {
        return own.of(person).series();
    }
}
