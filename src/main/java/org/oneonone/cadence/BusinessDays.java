package org.oneonone.cadence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The days on which people work: Monday to Friday, and no public holiday. They are days of a calendar without a zone;
 * whoever counts knows on whose calendar.
 *
 * @param isHoliday which days are public holidays
 */
public record BusinessDays(Predicate<LocalDate> isHoliday) {
    /** No stretch of holidays is longer; a calendar that says otherwise does not keep us from an answer. */
    private static final int LONGEST_STRETCH = 31;

    public boolean contains(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isHoliday.test(day);
    }

    /** The business day that so many business days lead from up to a day; none leads to the day itself. */
    public LocalDate before(LocalDate day, int count) {
        return walk(day, count, -1);
    }

    /** The business day that is so many business days later than a day; none leads to the day itself. */
    public LocalDate after(LocalDate day, int count) {
        return walk(day, count, 1);
    }

    private LocalDate walk(LocalDate day, int count, int direction) {
        LocalDate reached = day;
        for (int i = 0; i < count; i++) {
            reached = next(reached, direction);
        }
        return reached;
    }

    private LocalDate next(LocalDate day, int direction) {
        LocalDate next = day.plusDays(direction);
        for (int i = 0; i < LONGEST_STRETCH && !contains(next); i++) {
            next = next.plusDays(direction);
        }
        return next;
    }
}
