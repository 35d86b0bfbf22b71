package org.oneonone.excusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days on which one series is excused, in the order in which their reasons count.
 *
 * @param ranges leave of the two first, then public holidays
 */
public record Excuses(List<Range> ranges) {
    public static final Excuses NONE = new Excuses(List.of());

    public Excuses {
        ranges = List.copyOf(ranges);
    }

    /** Why a day of the series' own calendar is excused, empty if it is not; a reason may be an empty text. */
    public Optional<String> on(LocalDate day) {
        return ranges.stream().filter(range -> range.contains(day)).findFirst().map(Range::reason);
    }

    /**
     * Days in a row.
     *
     * @param from the first of them
     * @param to the last of them
     * @param reason the people's own words, or a holiday's name; may be empty
     */
    public record Range(LocalDate from, LocalDate to, String reason) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
