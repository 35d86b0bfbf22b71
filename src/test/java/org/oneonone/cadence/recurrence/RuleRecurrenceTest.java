package org.oneonone.cadence.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.fortnightly;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.cadence.Cadence;
import org.oneonone.person.Phrase;
import org.oneonone.series.ExampleSeries;

public class RuleRecurrenceTest {
    private final RuleRecurrence recurrence = new RuleRecurrence();

    @Test
    public void tenOClockStaysTenOClockOverTwoChangesOfTheClock() {
        List<Instant> dates = recurrence.next(fortnightly(), Instant.EPOCH, 27);

        assertThat(dates).hasSize(27).isSorted().startsWith(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(dates).allSatisfy(date -> assertThat(
                        LocalDateTime.ofInstant(date, ExampleSeries.BERLIN).getHour())
                .isEqualTo(10));
        assertThat(dates)
                .contains(
                        Instant.parse("2027-03-23T09:00:00Z"),
                        Instant.parse("2027-04-06T08:00:00Z"),
                        Instant.parse("2027-10-19T08:00:00Z"),
                        Instant.parse("2027-11-02T09:00:00Z"));
    }

    @Test
    public void aTimeThatTheClockSkipsIsReadWithTheOffsetBeforeTheGap() {
        Cadence sundays = cadence("FREQ=WEEKLY;BYDAY=SU", "2027-03-21T02:30");

        assertThat(recurrence.next(sundays, Instant.EPOCH, 3))
                .containsExactly(
                        Instant.parse("2027-03-21T01:30:00Z"),
                        Instant.parse("2027-03-28T01:30:00Z"),
                        Instant.parse("2027-04-04T00:30:00Z"));
    }

    @Test
    public void aTimeThatComesTwiceIsTheFirstOfTheTwo() {
        Cadence sundays = cadence("FREQ=WEEKLY;BYDAY=SU", "2027-10-24T02:30");

        assertThat(recurrence.next(sundays, Instant.EPOCH, 3))
                .containsExactly(
                        Instant.parse("2027-10-24T00:30:00Z"),
                        Instant.parse("2027-10-31T00:30:00Z"),
                        Instant.parse("2027-11-07T01:30:00Z"));
    }

    @Test
    public void monthlyByWeekdayAndByDay() {
        assertThat(local("FREQ=MONTHLY;BYDAY=-1FR", "2026-12-01T10:00", 3))
                .containsExactly("2026-12-25T10:00", "2027-01-29T10:00", "2027-02-26T10:00");
        assertThat(local("FREQ=MONTHLY;BYDAY=1TU", "2026-12-01T10:00", 3))
                .containsExactly("2026-12-01T10:00", "2027-01-05T10:00", "2027-02-02T10:00");
        assertThat(local("FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31T10:00", 3))
                .containsExactly("2026-12-31T10:00", "2027-01-31T10:00", "2027-03-31T10:00");
    }

    @Test
    public void everyThirdWeekCountsFromTheStart() {
        assertThat(local("FREQ=WEEKLY;INTERVAL=3", "2026-12-01T10:00", 3))
                .containsExactly("2026-12-01T10:00", "2026-12-22T10:00", "2027-01-12T10:00");
    }

    @Test
    public void countEndsTheDates() {
        assertThat(local("FREQ=WEEKLY;COUNT=3", "2026-12-01T10:00", 10))
                .containsExactly("2026-12-01T10:00", "2026-12-08T10:00", "2026-12-15T10:00");
    }

    @Test
    public void untilIsInclusiveInAllItsForms() {
        List<String> three = List.of("2026-12-01T10:00", "2026-12-08T10:00", "2026-12-15T10:00");

        assertThat(local("FREQ=WEEKLY;UNTIL=20261215T090000Z", "2026-12-01T10:00", 10))
                .isEqualTo(three);
        assertThat(local("FREQ=WEEKLY;UNTIL=20261215T085959Z", "2026-12-01T10:00", 10))
                .hasSize(2);
        assertThat(local("FREQ=WEEKLY;UNTIL=20261215T100000", "2026-12-01T10:00", 10))
                .isEqualTo(three);
        assertThat(local("FREQ=WEEKLY;UNTIL=20261215", "2026-12-01T10:00", 10)).isEqualTo(three);
    }

    @Test
    public void datesBeforeTheOnesAskedForAreLeftOut() {
        Instant from = Instant.parse("2026-12-15T09:00:00Z");

        assertThat(recurrence.next(fortnightly(), from, 1)).containsExactly(from);
        assertThat(recurrence.next(fortnightly(), from.plusMillis(1), 1))
                .containsExactly(Instant.parse("2026-12-29T09:00:00Z"));
    }

    @Test
    public void aSpanIncludesItsBeginningAndNotItsEnd() {
        Instant first = Instant.parse("2026-12-01T09:00:00Z");
        Instant third = Instant.parse("2026-12-29T09:00:00Z");

        assertThat(recurrence.between(fortnightly(), first, third)).hasSize(2).doesNotContain(third);
    }

    @Test
    public void aCadenceByArrangementHasNoDates() {
        assertThat(recurrence.next(adHoc(), Instant.EPOCH, 5)).isEmpty();
        assertThat(recurrence.objectionTo(adHoc())).isEmpty();
    }

    @Test(timeout = 5000)
    public void rulesThatNeverMatchComeToAnEnd() {
        for (String rule : List.of(
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYDAY=1TU;BYSETPOS=5")) {
            assertThat(recurrence.next(cadence(rule, "2026-12-01T10:00"), Instant.EPOCH, 5))
                    .as(rule)
                    .isEmpty();
            assertThat(objection(rule)).as(rule).isEqualTo("oneonone.cadence.error.rrule.never");
        }
    }

    @Test(timeout = 5000)
    public void neverMoreDatesThanPromised() {
        Cadence daily = cadence("FREQ=DAILY", "2026-12-01T10:00");

        assertThat(recurrence.next(daily, Instant.EPOCH, Integer.MAX_VALUE)).hasSize(1000);
        assertThat(recurrence.between(daily, Instant.EPOCH, Instant.MAX)).hasSize(1000);
        assertThat(recurrence.next(daily, Instant.parse("9999-12-30T00:00:00Z"), 5))
                .hasSize(2);
    }

    @Test
    public void aGapThatLeavesTheCalendarEndsTheDates() {
        assertThat(recurrence.next(cadence("FREQ=YEARLY;INTERVAL=100000", "2026-12-01T10:00"), Instant.EPOCH, 5))
                .hasSize(1);
    }

    @Test
    public void badRulesAreRefusedEachInItsOwnWords() {
        assertThat(objection("nonsense")).isEqualTo("oneonone.cadence.error.rrule.nonsense");
        assertThat(objection("RRULE:FREQ=WEEKLY")).isEqualTo("oneonone.cadence.error.rrule.nonsense");
        assertThat(objection("FREQ=WEEKLY;")).isEqualTo("oneonone.cadence.error.rrule.nonsense");
        assertThat(objection("INTERVAL=2")).isEqualTo("oneonone.cadence.error.rrule.nonsense");
        assertThat(objection("FREQ=WEEKLY;COUNT=2;UNTIL=20270101")).isEqualTo("oneonone.cadence.error.rrule.nonsense");
        assertThat(objection("FREQ=WEEKLY;INTERVAL=0")).isEqualTo("oneonone.cadence.error.rrule.nonsense");
        assertThat(objection("FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=BACKWARD"))
                .isEqualTo("oneonone.cadence.error.rrule.nonsense");
        assertThat(objection("FREQ=SECONDLY")).isEqualTo("oneonone.cadence.error.rrule.often");
        assertThat(objection("FREQ=MINUTELY")).isEqualTo("oneonone.cadence.error.rrule.often");
        assertThat(objection("FREQ=HOURLY;INTERVAL=24")).isEqualTo("oneonone.cadence.error.rrule.often");
        assertThat(objection("FREQ=DAILY;BYHOUR=9,10")).isEqualTo("oneonone.cadence.error.rrule.time");
        assertThat(objection("FREQ=WEEKLY;INTERVAL=367")).isEqualTo("oneonone.cadence.error.rrule.rare");
        assertThat(objection("FREQ=MONTHLY;BYMONTHDAY=" + "1,".repeat(150) + "1"))
                .isEqualTo("oneonone.cadence.error.rrule.long");
    }

    @Test
    public void anEndBeforeTheStartIsRefusedInItsOwnWords() {
        for (String end : List.of("20200101", "20261130", "20261201T095959", "20261201T085959Z")) {
            assertThat(objection("FREQ=WEEKLY;UNTIL=" + end)).as(end).isEqualTo("oneonone.cadence.error.rrule.until");
        }
        for (String end : List.of("20261201", "20261201T100000", "20261201T090000Z")) {
            assertThat(objection("FREQ=WEEKLY;UNTIL=" + end)).as(end).isEqualTo("none");
        }
    }

    @Test(timeout = 5000)
    public void aMillionMeetingsAreRefusedAtOnce() {
        assertThat(objection("FREQ=DAILY;COUNT=1000000")).isEqualTo("oneonone.cadence.error.rrule.many");
        assertThat(objection("FREQ=WEEKLY;COUNT=1001")).isEqualTo("oneonone.cadence.error.rrule.many");
        assertThat(objection("FREQ=WEEKLY;COUNT=1000")).isEqualTo("none");
    }

    @Test
    public void usualRulesMeetNoObjection() {
        for (String rule : List.of(
                "FREQ=WEEKLY",
                "freq=weekly;byday=tu",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU",
                "FREQ=MONTHLY;BYDAY=1TU",
                "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=WEEKLY;UNTIL=20270601T080000Z",
                "FREQ=WEEKLY;COUNT=13")) {
            assertThat(recurrence.objectionTo(cadence(rule, "2026-12-01T10:00")))
                    .as(rule)
                    .isEmpty();
        }
    }

    private String objection(String rule) {
        return recurrence
                .objectionTo(cadence(rule, "2026-12-01T10:00"))
                .map(Phrase::key)
                .orElse("none");
    }

    private List<String> local(String rule, String start, int limit) {
        Cadence cadence = new Cadence(Optional.of(rule), LocalDateTime.parse(start), ZoneId.of("Europe/Berlin"), 30);
        return recurrence.next(cadence, Instant.EPOCH, limit).stream()
                .map(date -> LocalDateTime.ofInstant(date, cadence.zone()).toString())
                .toList();
    }
}
