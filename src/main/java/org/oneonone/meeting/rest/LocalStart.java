package org.oneonone.meeting.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;

/** Reads the start of a meeting: local time in its series' zone, or an instant that we once sent out. */
final class LocalStart {
    private LocalStart() {}

    static LocalDateTime parse(String text, Series series) {
        try {
            return text.endsWith("Z")
                    ? LocalDateTime.ofInstant(
                            Instant.parse(text), series.cadence().zone())
                    : LocalDateTime.parse(text);
        } catch (DateTimeException odd) {
            throw Refusal.invalid("start", "oneonone.meeting.error.start");
        }
    }
}
