package org.oneonone.excusal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days on which one series is excused.
 *
 * @param leave leave of the two, in the order in which its reasons count
 * @param holidays the public holidays of the space and their names, which count after leave
 */
public record Excuses(List<Range> leave, Map<LocalDate, String> holidays) {
    public static final Excuses NONE = new Excuses(List.of(), Map.of());

    public Excuses {
        leave = List.copyOf(leave);
        holidays = Map.copyOf(holidays);
    }

    /** Why a day of the series' own calendar is excused, empty if it is not; a reason may be an empty text. */
    public Optional<String> on(LocalDate day) {
        return leave.stream()
                .filter(range -> range.contains(day))
                .findFirst()
                .map(Range::reason)
                .or(() -> Optional.ofNullable(holidays.get(day)));
    }

    public boolean isHoliday(LocalDate day) {
        return holidays.containsKey(day);
    }

    /** The last excused day, empty if there is none. */
    public Optional<LocalDate> lastDay() {
        return Stream.concat(leave.stream().map(Range::to), holidays.keySet().stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * Days in a row.
     *
     * @param from the first of them
     * @param to the last of them
     * @param reason the people's own words; may be empty
     */
    public record Range(LocalDate from, LocalDate to, String reason) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean isOver(LocalDate today) {
            return to.isBefore(today);
        }
    }
}
