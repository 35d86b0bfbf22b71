package org.oneonone.excusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.person.Refusal;

public class HolidayDaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private final HolidayDays days = new HolidayDays(new RuleRecurrence());

    @Test
    public void aSingleDayIsItselfAndALongEventIsAllOfItsDays() {
        assertThat(of(event("Christmas", "2026-12-25", "2026-12-26"), event("New Year", "2027-01-01", "2027-01-01")))
                .containsExactly(
                        day("2026-12-25", "Christmas"), day("2026-12-26", "Christmas"), day("2027-01-01", "New Year"));
    }

    @Test
    public void aYearlyRuleIsExpandedFromFiveYearsBackToTenYearsAhead() {
        List<Holiday> found = of(yearly("May Day", "1990-05-01", "FREQ=YEARLY"));

        assertThat(found).hasSize(15);
        assertThat(found.get(0)).isEqualTo(day("2022-05-01", "May Day"));
        assertThat(found.get(14)).isEqualTo(day("2036-05-01", "May Day"));
    }

    @Test
    public void aRuleOfWeekdaysFindsThem() {
        assertThat(of(yearly("Thanksgiving", "2020-11-26", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=8")))
                .extracting(day -> day.day().toString())
                .containsExactly("2022-11-24", "2023-11-23", "2024-11-28", "2025-11-27", "2026-11-26", "2027-11-25");
    }

    @Test
    public void aLeapDayComesOnlyInLeapYears() {
        assertThat(of(yearly("Leap", "2020-02-29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")))
                .extracting(day -> day.day().toString())
                .containsExactly("2024-02-29", "2028-02-29", "2032-02-29", "2036-02-29");
    }

    @Test
    public void whatWasListedComesAndWhatWasExceptedDoesNot() {
        var event = new HolidayFile.Event(
                "Town fair",
                LocalDate.parse("2025-06-01"),
                LocalDate.parse("2025-06-02"),
                Optional.of("FREQ=YEARLY;COUNT=3"),
                List.of(LocalDate.parse("2026-08-01")),
                Set.of(LocalDate.parse("2026-06-01")));

        assertThat(of(event))
                .extracting(day -> day.day().toString())
                .containsExactly("2025-06-01", "2025-06-02", "2026-08-01", "2026-08-02", "2027-06-01", "2027-06-02");
    }

    @Test
    public void aLongEventThatBeganBeforeTheWindowCountsFromItsBeginning() {
        assertThat(of(event("Closed", "2021-11-20", "2021-11-29")))
                .extracting(day -> day.day().toString())
                .containsExactly("2021-11-28", "2021-11-29");
        assertThat(of(yearly("Closed", "2020-11-27", "2020-11-28", "FREQ=YEARLY;COUNT=2")))
                .extracting(day -> day.day().toString())
                .containsExactly("2021-11-28");
    }

    @Test
    public void aDayHasOneEntryThatNamesAllThatFallOnIt() {
        assertThat(of(
                        event("Ascension", "2027-05-06", "2027-05-06"),
                        event("Ascension", "2027-05-06", "2027-05-06"),
                        event("Father's Day", "2027-05-06", "2027-05-06")))
                .containsExactly(day("2027-05-06", "Ascension, Father's Day"));
    }

    @Test
    public void aDayWithoutANameIsCalledAsTheCalendar() {
        assertThat(of(event("", "2027-05-06", "2027-05-06"))).containsExactly(day("2027-05-06", "Germany"));
    }

    @Test
    public void aLongNameIsCutBetweenCharacters() {
        String snow = "x".repeat(199) + "\uD83C\uDF84 and more";

        assertThat(of(event(snow, "2027-05-06", "2027-05-06")))
                .containsExactly(day("2027-05-06", "x".repeat(199) + "\u2026"));
        HolidayFile.Event[] sameDay = Collections.nCopies(40, 0).stream()
                .map(any -> event("y".repeat(150), "2027-05-06", "2027-05-06"))
                .toArray(HolidayFile.Event[]::new);
        sameDay[1] = event("z".repeat(150), "2027-05-06", "2027-05-06");
        assertThat(of(sameDay).get(0).name()).hasSize(201);
    }

    @Test
    public void rulesThatAreNotYearlyOrNeverMatchAreRefusedByName() {
        for (String rule : List.of(
                "FREQ=WEEKLY",
                "FREQ=DAILY;COUNT=1000000",
                "FREQ=SECONDLY",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYHOUR=3",
                "FREQ=YEARLY;BYMONTH=99",
                "RSCALE=CHINESE;FREQ=YEARLY",
                "<script>",
                "")) {
            Refusal refusal = refused(yearly("May <Day>", "2020-05-01", rule));

            assertThat(refusal.phrase().key()).as(rule).isEqualTo("oneonone.excusal.error.ics.rule");
            assertThat(refusal.phrase().arguments()).isEqualTo(List.of("May <Day>"));
        }
    }

    @Test
    public void moreDaysThanAnybodyHasOffAreRefused() {
        assertThat(refused(yearly("Always", "2020-01-01", "2020-12-31", "FREQ=YEARLY"))
                        .phrase()
                        .key())
                .isEqualTo("oneonone.excusal.error.ics.days");
        assertThat(refused(yearly("Always", "2020-01-01", "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"))
                        .phrase()
                        .key())
                .isEqualTo("oneonone.excusal.error.ics.rule");
        assertThat(refused(event("Always", "0001-01-01", "9999-12-31")).phrase().key())
                .isEqualTo("oneonone.excusal.error.ics.days");
        assertThat(refused(Collections.nCopies(501, yearly("May Day", "2020-05-01", "FREQ=YEARLY"))
                                .toArray(HolidayFile.Event[]::new))
                        .phrase()
                        .key())
                .isEqualTo("oneonone.excusal.error.ics.rules");
    }

    @Test
    public void aFileWithoutADayInReachIsRefused() {
        assertThat(refused().phrase().key()).isEqualTo("oneonone.excusal.error.ics.empty");
        assertThat(refused(event("Long ago", "1999-05-01", "1999-05-01"))
                        .phrase()
                        .arguments())
                .isEqualTo(List.of("2021-11-28", "2036-11-28"));
    }

    private List<Holiday> of(HolidayFile.Event... events) {
        return days.of(new HolidayFile(Arrays.asList(events), 0), "Germany", TODAY);
    }

    private Refusal refused(HolidayFile.Event... events) {
        try {
            throw new AssertionError("taken: " + of(events));
        } catch (Refusal refusal) {
            assertThat(refusal.field()).isEqualTo("ics");
            return refusal;
        }
    }

    private static HolidayFile.Event event(String name, String first, String last) {
        return new HolidayFile.Event(
                name, LocalDate.parse(first), LocalDate.parse(last), Optional.empty(), List.of(), Set.of());
    }

    private static HolidayFile.Event yearly(String name, String day, String rule) {
        return yearly(name, day, day, rule);
    }

    private static HolidayFile.Event yearly(String name, String first, String last, String rule) {
        return new HolidayFile.Event(
                name, LocalDate.parse(first), LocalDate.parse(last), Optional.of(rule), List.of(), Set.of());
    }

    private static Holiday day(String day, String name) {
        return new Holiday(LocalDate.parse(day), name);
    }
}
