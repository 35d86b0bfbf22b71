package org.oneonone.excusal;

import java.time.LocalDate;
import org.oneonone.person.Refusal;

/**
 * The public holidays of one place, as an administrator brought them in.
 *
 * @param id its identity
 * @param name what administrators of spaces choose it by
 * @param days how many days it has
 * @param first the first of them
 * @param last the last of them, after which it is silent
 */
public record HolidayCalendar(Id id, String name, int days, LocalDate first, LocalDate last) {
    /**
     * The identity of a calendar.
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
