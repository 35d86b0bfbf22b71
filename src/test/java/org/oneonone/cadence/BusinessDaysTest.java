package org.oneonone.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.Test;

public class BusinessDaysTest {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-12-01");
    private static final LocalDate SATURDAY = LocalDate.parse("2026-12-05");

    private final BusinessDays days = new BusinessDays(day -> false);

    @Test
    public void weekendsAreNoBusinessDays() {
        assertThat(days.before(TUESDAY, 1)).isEqualTo("2026-11-30");
        assertThat(days.before(TUESDAY, 2)).isEqualTo("2026-11-27");
        assertThat(days.before(TUESDAY, 7)).isEqualTo("2026-11-20");
        assertThat(days.after(LocalDate.parse("2026-12-04"), 1)).isEqualTo("2026-12-07");
        assertThat(days.after(TUESDAY, 4)).isEqualTo("2026-12-07");
    }

    @Test
    public void fromADayOffTheCountBeginsWithTheNearestBusinessDay() {
        assertThat(days.before(SATURDAY, 1)).isEqualTo("2026-12-04");
        assertThat(days.after(SATURDAY, 1)).isEqualTo("2026-12-07");
    }

    @Test
    public void noneLeadsToTheDayItself() {
        assertThat(days.before(SATURDAY, 0)).isEqualTo(SATURDAY);
        assertThat(days.after(SATURDAY, 0)).isEqualTo(SATURDAY);
    }

    @Test
    public void publicHolidaysAreNoBusinessDays() {
        Set<LocalDate> holidays = Set.of(LocalDate.parse("2026-12-25"), LocalDate.parse("2027-01-01"));
        var withHolidays = new BusinessDays(holidays::contains);

        assertThat(withHolidays.before(LocalDate.parse("2026-12-28"), 1)).isEqualTo("2026-12-24");
        assertThat(withHolidays.after(LocalDate.parse("2026-12-31"), 1)).isEqualTo("2027-01-04");
        assertThat(withHolidays.contains(LocalDate.parse("2026-12-25"))).isFalse();
        assertThat(withHolidays.contains(LocalDate.parse("2026-12-24"))).isTrue();
    }

    @Test
    public void aCalendarOfNothingButHolidaysDoesNotKeepUsForEver() {
        var never = new BusinessDays(day -> true);

        assertThat(never.before(TUESDAY, 2)).isEqualTo(TUESDAY.minusDays(64));
        assertThat(never.after(TUESDAY, 1)).isEqualTo(TUESDAY.plusDays(32));
    }
}
