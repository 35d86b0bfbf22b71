package org.oneonone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.Test;

public class DatesTest {
    private final TimeZoneManager zones = mock(TimeZoneManager.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final Dates dates = new Dates(zones, locales);

    @Test
    public void theSameInstantReadsDifferentlyInBerlinAndTokyo() {
        Instant late = Instant.parse("2026-12-01T22:30:00Z");

        viewer("Europe/Berlin", Locale.GERMAN);
        assertThat(dates.dateTime(late)).isEqualTo("Di., 01.12.2026, 23:30");
        assertThat(dates.date(late)).isEqualTo("01.12.2026");
        viewer("Asia/Tokyo", Locale.JAPANESE);
        assertThat(dates.dateTime(late)).contains("2026").contains("7:30");
        assertThat(dates.day(late)).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    public void aDayIsNobodysTimeZone() {
        viewer("Pacific/Kiritimati", Locale.ENGLISH);

        assertThat(dates.date(LocalDate.of(2026, 12, 1))).isEqualTo("Dec 1, 2026");
    }

    private void viewer(String zone, Locale locale) {
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone(zone));
        when(locales.getLocale()).thenReturn(locale);
    }
}
