package org.oneonone.excusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.Test;

/** What every store of public holidays does. */
public abstract class HolidayStoreContract {
    private static final Holiday CHRISTMAS = day("2026-12-25", "Weihnachten – 聖誕");
    private static final Holiday BOXING_DAY = day("2026-12-26", "Boxing <Day>");
    private static final Holiday NEW_YEAR = day("2027-01-01", "New Year");

    protected abstract HolidayStore store();

    @Test
    public void aCalendarIsKeptWithItsDays() {
        HolidayCalendar made = store().put("Germany, Bavaria", List.of(CHRISTMAS, BOXING_DAY, NEW_YEAR));

        assertThat(made)
                .isEqualTo(new HolidayCalendar(made.id(), "Germany, Bavaria", 3, CHRISTMAS.day(), NEW_YEAR.day()));
        assertThat(store().byId(made.id())).contains(made);
        assertThat(between(made, "2026-12-25", "2026-12-26")).isEqualTo(Map.of(made.id(), days(CHRISTMAS, BOXING_DAY)));
        assertThat(between(made, "2026-12-26", "2027-01-01")).isEqualTo(Map.of(made.id(), days(BOXING_DAY, NEW_YEAR)));
        assertThat(between(made, "2027-01-02", "2030-01-01")).isEmpty();
    }

    @Test
    public void theSameNameAgainGivesTheCalendarOtherDays() {
        HolidayCalendar before = store().put("DE", List.of(CHRISTMAS, BOXING_DAY));
        HolidayCalendar other = store().put("AT", List.of(CHRISTMAS));

        HolidayCalendar after = store().put("DE", List.of(NEW_YEAR));

        assertThat(after).isEqualTo(new HolidayCalendar(before.id(), "DE", 1, NEW_YEAR.day(), NEW_YEAR.day()));
        assertThat(store().calendars()).containsExactly(other, after);
        assertThat(between(after, "2000-01-01", "2100-01-01")).isEqualTo(Map.of(after.id(), days(NEW_YEAR)));
        assertThat(between(other, "2000-01-01", "2100-01-01")).isEqualTo(Map.of(other.id(), days(CHRISTMAS)));
    }

    @Test
    public void aCalendarThatIsRemovedTakesItsDaysAlong() {
        HolidayCalendar gone = store().put("DE", List.of(CHRISTMAS));
        HolidayCalendar stays = store().put("AT", List.of(CHRISTMAS));

        assertThat(store().remove(gone.id())).isTrue();
        assertThat(store().remove(gone.id())).isFalse();

        assertThat(store().byId(gone.id())).isEmpty();
        assertThat(store().calendars()).containsExactly(stays);
        assertThat(store().between(List.of(gone.id(), stays.id()), CHRISTMAS.day(), CHRISTMAS.day()))
                .containsOnlyKeys(stays.id());
    }

    @Test
    public void twoThousandDaysAreReplacedToo() {
        store().put("DE", many(2000));

        HolidayCalendar after = store().put("DE", many(1200));

        assertThat(between(after, "2000-01-01", "2100-01-01").get(after.id())).isEqualTo(many(1200));
    }

    private Map<HolidayCalendar.Id, List<Holiday>> between(HolidayCalendar calendar, String from, String to) {
        return store().between(List.of(calendar.id()), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<Holiday> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Holiday(NEW_YEAR.day().plusDays(number), "Day " + number))
                .toList();
    }

    private static List<Holiday> days(Holiday... days) {
        return List.of(days);
    }

    private static Holiday day(String day, String name) {
        return new Holiday(LocalDate.parse(day), name);
    }
}
