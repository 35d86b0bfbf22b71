package org.oneonone.web;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Prints dates in the language and the time zone of the person whose request is being served. */
@Component
public final class Dates {
    private final TimeZoneManager zones;
    private final LocaleResolver locales;

    public Dates(TimeZoneManager zones, LocaleResolver locales) {
        this.zones = zones;
        this.locales = locales;
    }

    /** The viewer's time zone. */
    public ZoneId zone() {
        return zones.getUserTimeZone().toZoneId();
    }

    /** The viewer's language. */
    public Locale locale() {
        return locales.getLocale();
    }

    /** A day, as in "1 Dec 2026". */
    public String date(LocalDate date) {
        return formatter(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)).format(date);
    }

    /** The day of an instant on the viewer's calendar. */
    public String date(Instant instant) {
        return date(day(instant));
    }

    /** Day and time of an instant, as in "Tue, 1 Dec 2026, 10:00". */
    public String dateTime(Instant instant) {
        DateTimeFormatter weekday = formatter(DateTimeFormatter.ofPattern("EEE"));
        DateTimeFormatter rest =
                formatter(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
        return weekday.format(instant) + ", " + rest.format(instant);
    }

    /** The viewer's calendar day at an instant. */
    public LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    private DateTimeFormatter formatter(DateTimeFormatter base) {
        return base.withLocale(locale()).withZone(zone());
    }
}
