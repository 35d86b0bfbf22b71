package org.oneonone.cadence;

import java.time.Instant;

/**
 * A stretch of a series' life in which one cadence was in force; it lasts until the next one begins.
 *
 * @param since its first instant
 * @param kind whether the two meet in it
 * @param cadence how often they meet, or would if they did not pause
 */
public record CadencePhase(Instant since, Kind kind, Cadence cadence) {
    /** Whether two people meet. */
    public enum Kind {
        /** Dates follow the cadence. */
        RUNNING,
        /** The cadence's dates are let go by agreement. */
        PAUSED,
        /** There are no dates any more. */
        ENDED
    }

    CadencePhase with(Kind other) {
        return new CadencePhase(since, other, cadence);
    }
}
