package org.oneonone.series.rest;

import java.time.Instant;
import java.util.Optional;
import org.oneonone.series.SeriesEvent;
import org.oneonone.web.PersonJson;
import org.oneonone.web.Wire;

/**
 * One thing that was done to a series, on the wire.
 *
 * @param what a word for it, as MEETING_MOVED
 * @param at when it was done
 * @param who who did it
 * @param date the meeting it was done to, by the date that the cadence wants
 * @param before the instant that was changed
 * @param after the instant that came of it
 * @param text all of it in the reader's language
 */
public record HistoryJson(String what, String at, PersonJson who, String date, String before, String after, String text)
        implements Wire {
    static HistoryJson of(SeriesEvent event, PersonJson who, String text) {
        return new HistoryJson(
                event.what().name(),
                event.at().toString(),
                who,
                instant(event.date()),
                instant(event.before()),
                instant(event.after()),
                text);
    }

    private static String instant(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }
}
