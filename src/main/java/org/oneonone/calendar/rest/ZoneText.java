package org.oneonone.calendar.rest;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.oneonone.calendar.ZoneClock;
import org.oneonone.calendar.ZoneObservance;

/** Time zones in the library's words. The library itself would fetch them from the network. */
final class ZoneText {
    private ZoneText() {}

    static VTimezone of(ZoneId zone, Instant from, Instant until) {
        VTimezone component = new VTimezone(zone.getId());
        for (ZoneObservance observance : ZoneClock.of(zone, from, until)) {
            if (observance.isDaylight()) {
                DaylightSavingsTime daylight = new DaylightSavingsTime();
                fill(daylight, observance);
                component.addDaylightSavingsTime(daylight);
            } else {
                StandardTime standard = new StandardTime();
                fill(standard, observance);
                component.addStandardTime(standard);
            }
        }
        return component;
    }

    private static void fill(Observance target, ZoneObservance observance) {
        target.setDateStart(components(observance.start()));
        target.setTimezoneOffsetFrom(offset(observance.before()));
        target.setTimezoneOffsetTo(offset(observance.after()));
        observance
                .rrule()
                .map(CalendarText::rule)
                .ifPresentOrElse(
                        target::setRecurrenceRule, () -> target.addRecurrenceDates(onceMore(observance.start())));
    }

    /** Programs pass over a change with neither rule nor list, so common descriptions list its own date once more. */
    private static RecurrenceDates onceMore(LocalDateTime start) {
        RecurrenceDates dates = new RecurrenceDates();
        dates.getDates().add(new ICalDate(components(start), true));
        return dates;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }

    private static DateTimeComponents components(LocalDateTime local) {
        return new DateTimeComponents(
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                false);
    }
}
