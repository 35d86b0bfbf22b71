package org.oneonone.excusal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.testing.TeamSpace.SAM;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.excusal.Holiday;
import org.oneonone.excusal.InMemoryHolidayStore;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.testing.Caller;
import org.oneonone.testing.Golden;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.RealTemplates;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;
import org.oneonone.web.Dates;

public class HolidaysViewTest {
    private final Caller caller = new Caller();
    private final InMemoryHolidayStore store = new InMemoryHolidayStore();
    private final HolidaysView view = new HolidaysView(
            new Access(caller.users(), new TeamSpace().rights(), new InMemorySeriesStore(), new InMemoryMeetingStore()),
            store,
            dates(),
            new PlainTexts(),
            RealTemplates.screen());

    @Before
    public void theAdministratorIsLoggedIn() {
        caller.isSystemAdmin(new PersonKey("key-admin"));
    }

    @Test
    public void withoutCalendarsThereIsTheFormAlone() {
        Golden.check("excusal/holidays-none.html", "no calendar was brought in yet", view.html());
    }

    @Test
    public void eachCalendarIsARowAndHostileNamesStayText() {
        store.put("Germany, Bavaria", List.of(day("2026-12-25"), day("2026-12-26"), day("2027-01-01")));
        store.put("\"><script>alert(1)</script>", List.of(day("2027-05-01")));

        Golden.check("excusal/holidays.html", "two calendars, one with a hostile name", view.html());
    }

    @Test
    public void nobodyElseSeesIt() {
        caller.is(SAM);
        assertThatThrownBy(view::html).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN));
        caller.isNobody();
        assertThatThrownBy(view::html).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.ANONYMOUS));
    }

    private static Holiday day(String day) {
        return new Holiday(LocalDate.parse(day), "Holiday");
    }

    private static Dates dates() {
        TimeZoneManager zones = mock(TimeZoneManager.class);
        LocaleResolver locales = mock(LocaleResolver.class);
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Europe/Berlin"));
        when(locales.getLocale()).thenReturn(Locale.UK);
        return new Dates(zones, locales);
    }
}
