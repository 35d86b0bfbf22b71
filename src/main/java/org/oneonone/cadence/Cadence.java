package org.oneonone.cadence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How often two people meet.
 *
 * @param rrule a recurrence rule of RFC 5545, empty for meetings by arrangement
 * @param start the first date and the time of day, on the clock of the zone
 * @param zone where that clock hangs
 * @param durationMinutes how long a meeting takes
 * @param lostZone the zone that was agreed, if this Java does not know it; {@link #zone} is UTC then
 */
public record Cadence(
        Optional<String> rrule, LocalDateTime start, ZoneId zone, int durationMinutes, Optional<String> lostZone) {
    public static final int SHORTEST_MINUTES = 5;
    public static final int LONGEST_MINUTES = 480;

    /** How far from now a date that somebody gives may lie. */
    public static final Duration REACH = Duration.ofDays(5 * 366L);

    public Cadence(Optional<String> rrule, LocalDateTime start, ZoneId zone, int durationMinutes) {
        this(rrule, start, zone, durationMinutes, Optional.empty());
    }

    public boolean isAdHoc() {
        return rrule.isEmpty();
    }

    /** The zone's name as it was agreed, whether or not it can be read here. */
    public String zoneName() {
        return lostZone.orElseGet(zone::getId);
    }

    Cadence beginningOn(LocalDate day) {
        return new Cadence(rrule, day.atTime(start.toLocalTime()), zone, durationMinutes, lostZone);
    }

    /**
     * The instant that a wall-clock time of the series' zone means: a time that a change of the clock skips is read
     * with the offset before the gap, a time that comes twice is the first of the two. So says RFC 5545, section 3.3.5
     * (form 3, "date with local time and time zone reference"), and {@link LocalDateTime#atZone} does just that.
     */
    public Instant instantOf(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
