package org.oneonone.series;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;

/**
 * One thing that somebody did to a series or its meetings: who and when, and never a word that somebody wrote.
 *
 * @param series whose history it belongs to
 * @param what what was done
 * @param who who did it
 * @param at when
 * @param date the meeting it was done to, by the date that the cadence wants; empty for the series itself
 * @param before the instant that it changed, as a meeting's start before it was moved; of leave, its first day
 * @param after the instant that came of it; of leave, its last day
 */
public record SeriesEvent(
        SeriesId series,
        What what,
        PersonKey who,
        Instant at,
        Optional<Instant> date,
        Optional<Instant> before,
        Optional<Instant> after) {
    /** What can be done. */
    public enum What {
        BEGUN,
        CADENCE_CHANGED,
        TERMS_CHANGED,
        PAUSED,
        RESUMED,
        ENDED,
        EXCUSED,
        EXCUSAL_REMOVED,
        MEETING_ADDED,
        MEETING_MOVED,
        MEETING_SKIPPED,
        MEETING_MERGED,
        MEETING_HELD,
        MEETING_CLOSED,
        MEETING_REOPENED,
        POINT_ADDED,
        POINT_EDITED,
        POINT_DELETED,
        POINT_DISCUSSED,
        POINT_REOPENED
    }

    /** Something done to the series itself. */
    public static SeriesEvent of(SeriesId series, What what, PersonKey who, Instant at) {
        return new SeriesEvent(series, what, who, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Something done to one of its meetings. */
    public static SeriesEvent of(SeriesId series, What what, PersonKey who, Instant at, Instant date) {
        return new SeriesEvent(series, what, who, at, Optional.of(date), Optional.empty(), Optional.empty());
    }

    /** The same, with what was changed into what. */
    public SeriesEvent from(Instant earlier, Instant later) {
        return new SeriesEvent(series, what, who, at, date, Optional.of(earlier), Optional.of(later));
    }

    /** It in words: who did what, to which meeting, and what came of it. */
    public Phrase words(String name, Function<Instant, String> print) {
        String key = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Phrase.of(
                "oneonone.series.history." + key,
                name,
                date.map(print).orElse(""),
                after.map(print).orElse(""));
    }
}
