package org.oneonone.excusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file of holidays says, with nothing expanded or checked yet.
 *
 * @param events its whole days
 * @param ignored how many events were left out because they have a time of day or were cancelled
 */
public record HolidayFile(List<Event> events, int ignored) {
    public HolidayFile {
        events = List.copyOf(events);
    }

    /** Reads the text of a file, or refuses what cannot be read. */
    public interface Reader {
        HolidayFile read(String text);
    }

    /**
     * One event that lasts whole days.
     *
     * @param name what it is called, empty if the file does not say
     * @param first its first day
     * @param last its last day
     * @param rrule how it comes again, empty if it does not
     * @param others further first days that are listed one by one
     * @param except first days on which it does not take place
     */
    public record Event(
            String name,
            LocalDate first,
            LocalDate last,
            Optional<String> rrule,
            List<LocalDate> others,
            Set<LocalDate> except) {
        public Event {
            others = List.copyOf(others);
            except = Set.copyOf(except);
        }
    }
}
