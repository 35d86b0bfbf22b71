package org.oneonone.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each caller do something a number of times at once, and then once in a while. Each node counts for itself, which
 * only makes the limit wider; a caller who was not seen for long, or pushed out by many others, begins anew.
 */
public final class RateLimit {
    private static final int MOST_CALLERS = 10_000;

    private final int burst;
    private final Duration pause;
    private final Map<String, Instant> fullAgain = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    /**
     * A limit that nobody has touched yet.
     *
     * @param burst how often at once
     * @param pause after which once more
     */
    public RateLimit(int burst, Duration pause) {
        this.burst = burst;
        this.pause = pause;
    }

    /** How long a caller has to wait until the next time, zero if they need not; counts nothing. */
    public synchronized Duration waitOf(String caller, Instant now) {
        Instant full = fullAgain.getOrDefault(caller, now);
        Duration over = Duration.between(now, full).minus(pause.multipliedBy(burst - 1L));
        // Whoever waits for more than was ever counted waits for a clock that was set back.
        return over.isNegative() || over.compareTo(pause) > 0 ? Duration.ZERO : over;
    }

    /** Counts one time. */
    public synchronized void count(String caller, Instant now) {
        Instant full = fullAgain.getOrDefault(caller, now);
        fullAgain.put(caller, (full.isBefore(now) ? now : full).plus(pause));
    }
}
