package org.oneonone.excusal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps calendars of public holidays. No two of them have the same name. */
public interface HolidayStore {
    /** All calendars, by name. */
    List<HolidayCalendar> calendars();

    Optional<HolidayCalendar> byId(HolidayCalendar.Id id);

    /**
     * Makes a calendar, or gives the one of this name other days, all of them or none.
     *
     * @param days at least one, no two of them the same, the earliest first
     */
    HolidayCalendar put(String name, List<Holiday> days);

    /** Forgets a calendar and its days; false if it was gone already. */
    boolean remove(HolidayCalendar.Id id);

    /** The days of many calendars from one day to another, both included, in one question, the earliest first. */
    Map<HolidayCalendar.Id, List<Holiday>> between(
            Collection<HolidayCalendar.Id> calendars, LocalDate from, LocalDate to);
}
