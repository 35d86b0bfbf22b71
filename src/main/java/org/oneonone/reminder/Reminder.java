package org.oneonone.reminder;

import java.time.Instant;
import org.oneonone.meeting.Occurrence;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;

/**
 * What one of two people shall hear about one of their meetings.
 *
 * @param series whose meeting it is
 * @param date the meeting
 * @param kind what it is about
 * @param person who shall hear it, one of the two
 */
public record Reminder(Series series, Occurrence date, Kind kind, PersonKey person) {
    /** What makes it the one and only. */
    public Name name() {
        boolean toLead = series.participants().lead().equals(person);
        return new Name(series.id(), date.slot().originalStart(), date.start(), kind, toLead);
    }

    /** The other one of the two. */
    public PersonKey other() {
        return series.participants().other(person);
    }

    /** What a reminder is about. */
    public enum Kind {
        /** The meeting is near. */
        AHEAD,
        /** The meeting is over and nobody closed it. */
        AFTER
    }

    /**
     * The identity of a reminder. A meeting that is moved has another one at its new time; the same time is never told
     * twice.
     *
     * @param series whose meeting it is
     * @param originalStart which meeting it is
     * @param start when the meeting begins, as of this reminder
     * @param kind what it is about
     * @param toLead to whom of the two it goes, which is never changed; so no person is named
     */
    public record Name(SeriesId series, Instant originalStart, Instant start, Kind kind, boolean toLead) {
        @Override
        public String toString() {
            return series + "-" + originalStart.getEpochSecond() + "-" + start.getEpochSecond() + "-" + kind
                    + (toLead ? "-LEAD" : "-PARTNER");
        }
    }
}
