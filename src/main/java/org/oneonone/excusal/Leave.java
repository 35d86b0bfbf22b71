package org.oneonone.excusal;

import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;

/**
 * Days on which one person is away.
 *
 * @param id its identity
 * @param person who is away, and who alone may take it back
 * @param series the only series that it counts for, empty if it counts for all series of the person
 * @param days when, on the calendar of each series, and why
 */
public record Leave(Id id, PersonKey person, Optional<SeriesId> series, Excuses.Range days) {
    /** Whether it excuses the two of a series. */
    boolean countsFor(Series other) {
        return other.participants().contains(person)
                && series.map(other.id()::equals).orElse(true);
    }

    /** The same days, for the same series and the same reason, of the same person. */
    boolean isSaidAgainBy(Optional<SeriesId> otherSeries, Excuses.Range otherDays) {
        return series.equals(otherSeries) && days.equals(otherDays);
    }

    /**
     * The identity of a leave.
     *
     * @param value the number of its row
     */
    public record Id(long value) {
        /** Reads an id from an address; what cannot be one is nothing that exists. */
        public static Id parse(String text) {
            try {
                return new Id(Long.parseLong(text));
            } catch (NumberFormatException odd) {
                throw Refusal.absent();
            }
        }

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }
}
