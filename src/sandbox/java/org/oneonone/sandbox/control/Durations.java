package org.oneonone.sandbox.control;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** ISO 8601 durations with their date part too, such as {@code P2W} or {@code P1M2DT3H}. */
final class Durations {
    private Durations() {}

    /** The instant moved on; nonsense is an {@link java.time.format.DateTimeParseException}. */
    static Instant advance(Instant from, String duration) {
        int time = duration.indexOf('T');
        String date = time < 0 ? duration : duration.substring(0, time);
        ZonedDateTime moved = from.atZone(ZoneOffset.UTC);
        if (time < 0 || date.matches(".*\\d.*")) {
            moved = moved.plus(Period.parse(date));
        }
        if (time >= 0) {
            moved = moved.plus(
                    Duration.parse(date.replaceAll("\\d.*", "").replaceAll("[+-]$", "") + duration.substring(time)));
        }
        return moved.toInstant();
    }
}
