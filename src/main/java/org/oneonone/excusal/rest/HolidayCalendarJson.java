package org.oneonone.excusal.rest;

import org.oneonone.excusal.HolidayBook;
import org.oneonone.excusal.HolidayCalendar;
import org.oneonone.web.Wire;

/**
 * A calendar of public holidays on the wire.
 *
 * @param id what spaces choose it by
 * @param name what people choose it by
 * @param days how many days it has
 * @param from the first of them
 * @param to the last of them
 * @param ignored in the answer to an import: how many events of the file were left out
 */
public record HolidayCalendarJson(String id, String name, int days, String from, String to, Integer ignored)
        implements Wire {
    static HolidayCalendarJson of(HolidayCalendar calendar) {
        return of(calendar, null);
    }

    static HolidayCalendarJson of(HolidayBook.Imported imported) {
        return of(imported.calendar(), imported.ignored());
    }

    private static HolidayCalendarJson of(HolidayCalendar calendar, Integer ignored) {
        return new HolidayCalendarJson(
                calendar.id().toString(),
                calendar.name(),
                calendar.days(),
                calendar.first().toString(),
                calendar.last().toString(),
                ignored);
    }
}
