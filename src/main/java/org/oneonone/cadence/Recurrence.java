package org.oneonone.cadence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oneonone.person.Phrase;

/**
 * Turns a cadence into dates. Dates are found on the wall clock of the series' zone and then made instants by
 * {@link Cadence#instantOf}, so that ten o'clock stays ten o'clock through daylight saving. A cadence by arrangement
 * has no dates. Every answer is bounded, also for rules that never match.
 */
public interface Recurrence {
    /** The first dates at or after an instant, in order, at most so many. */
    List<Instant> next(Cadence cadence, Instant from, int limit);

    /** The dates at or after one instant and before another, in order, at most {@value #MOST}. */
    List<Instant> between(Cadence cadence, Instant from, Instant until);

    /** Why the rule of a cadence cannot be used, empty if it can. */
    Optional<Phrase> objectionTo(Cadence cadence);

    /** More dates than this come with no answer. */
    int MOST = 1000;
}
