package org.oneonone.insight;

import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.changed;
import static org.oneonone.series.ExampleSeries.in;
import static org.oneonone.series.ExampleSeries.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.oneonone.cadence.Cadence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.excusal.Excuses;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;

/**
 * Pairs, what they did and what their health is then, all worked out by hand on a paper calendar. Times are Berlin's,
 * meetings are at ten. The nine numbers are: expected, held, excused, missed, adherence, days since held, median gap,
 * move rate, streak.
 */
final class HealthTable {
    private static final Cadence TUESDAYS = cadence("FREQ=WEEKLY;BYDAY=TU", "2026-12-01T10:00");
    private static final Series WEEKLY = series(1, TUESDAYS);
    private static final Excuses NONE = Excuses.NONE;

    private HealthTable() {}

    static List<Case> cases() {
        return List.of(
                of("before the first date", WEEKLY, NONE, "", "2026-11-25T12:00", "0 0 0 0 - - - - 0"),
                of("today's is open at noon", WEEKLY, NONE, "", "2026-12-01T12:00", "0 0 0 0 - - - - 0"),
                of(
                        "today's is open a minute before midnight",
                        WEEKLY,
                        NONE,
                        "",
                        "2026-12-01T23:59",
                        "0 0 0 0 - - - - 0"),
                of("today's was missed at midnight", WEEKLY, NONE, "", "2026-12-02T00:00", "1 0 0 1 0 - - 0 0"),
                of(
                        "one that lasts until midnight was missed then",
                        series(1, cadence("FREQ=WEEKLY;BYDAY=TU", "2026-12-01T23:30")),
                        NONE,
                        "",
                        "2026-12-02T00:00",
                        "1 0 0 1 0 - - 0 0"),
                of("today's was held", WEEKLY, NONE, "held 2026-12-01", "2026-12-01T12:00", "1 1 0 0 1 0 - 0 1"),
                of(
                        "today's was held before its time",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01",
                        "2026-12-01T09:30",
                        "1 1 0 0 1 0 - 0 1"),
                of(
                        "twelve weeks without a miss, today's held",
                        WEEKLY,
                        NONE,
                        held("2026-12-01", 13),
                        "2027-02-23T12:00",
                        "12 12 0 0 1 0 7 0 12"),
                of(
                        "exactly 84 days ago counts",
                        WEEKLY,
                        NONE,
                        held("2026-12-01", 12),
                        "2027-02-23T10:00",
                        "12 12 0 0 1 7 7 0 12"),
                of(
                        "a second more than 84 days ago does not",
                        WEEKLY,
                        NONE,
                        held("2026-12-01", 12),
                        "2027-02-23T10:00:01",
                        "11 11 0 0 1 7 7 0 11"),
                of(
                        "84 days over the clock's change of spring are 84 days",
                        WEEKLY,
                        NONE,
                        held("2027-01-26", 12),
                        "2027-04-20T10:30",
                        "11 11 0 0 1 7 7 0 11"),
                of(
                        "84 days over the clock's change of autumn are 84 days",
                        WEEKLY,
                        NONE,
                        held("2027-08-31", 12),
                        "2027-11-23T10:00",
                        "12 12 0 0 1 7 7 0 12"),
                of(
                        "a week in which the clock changes is a gap of seven days",
                        series(1, cadence("FREQ=WEEKLY;BYDAY=TU", "2027-03-23T10:00")),
                        NONE,
                        "held 2027-03-23, held 2027-03-30",
                        "2027-03-30T12:00",
                        "2 2 0 0 1 0 7 0 2"),
                of(
                        "a leap day is a Tuesday like another",
                        series(1, cadence("FREQ=WEEKLY;BYDAY=TU", "2028-02-22T10:00")),
                        NONE,
                        held("2028-02-22", 3),
                        "2028-03-08T09:00",
                        "3 3 0 0 1 1 7 0 3"),
                of(
                        "monthly on a 29th that February has",
                        series(1, cadence("FREQ=MONTHLY;BYMONTHDAY=29", "2028-01-29T10:00")),
                        NONE,
                        "held 2028-01-29, held 2028-02-29",
                        "2028-03-30T09:00",
                        "3 2 0 1 0.667 30 31 0 2"),
                of(
                        "a pause and its end",
                        in(SeriesState.ACTIVE, at("2027-01-06T23:00"), paused()),
                        NONE,
                        "held 2026-12-01, held 2026-12-08, held 2027-01-12",
                        "2027-01-13T09:00",
                        "7 3 4 0 1 1 21 0 3"),
                of("still paused", paused(), NONE, "held 2026-12-01", "2026-12-23T09:00", "4 1 2 1 0.5 22 - 0 1"),
                of(
                        "another rule since New Year",
                        changed(WEEKLY, cadence("FREQ=WEEKLY;INTERVAL=2", "2027-01-07T10:00"), at("2026-12-31T23:00")),
                        NONE,
                        held("2026-12-01", 5) + ", held 2027-01-07",
                        "2027-01-22T09:00",
                        "7 6 0 1 0.857 15 7 0 6"),
                of(
                        "leave excuses",
                        WEEKLY,
                        away("2026-12-07", "2026-12-13"),
                        "held 2026-12-01, held 2026-12-15",
                        "2026-12-16T09:00",
                        "3 2 1 0 1 1 14 0 2"),
                of(
                        "who meets on leave has met",
                        WEEKLY,
                        away("2026-12-07", "2026-12-13"),
                        held("2026-12-01", 3),
                        "2026-12-16T09:00",
                        "3 3 0 0 1 1 7 0 3"),
                of(
                        "away all along",
                        WEEKLY,
                        away("2026-11-01", "2027-02-01"),
                        "",
                        "2026-12-09T09:00",
                        "2 0 2 0 - - - 0 0"),
                of(
                        "a holiday excuses",
                        series(1, cadence("FREQ=WEEKLY;BYDAY=TU", "2026-12-22T10:00")),
                        new Excuses(List.of(), Map.of(LocalDate.parse("2026-12-29"), "Between the years")),
                        "held 2026-12-22, held 2027-01-05",
                        "2027-01-06T09:00",
                        "3 2 1 0 1 1 14 0 2"),
                of(
                        "moved by two days and held",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01, held 2026-12-08>2026-12-10T14:00, held 2026-12-15",
                        "2026-12-16T09:00",
                        "3 3 0 0 1 1 7 0.333 3"),
                of(
                        "moved ahead is not due",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01, planned 2026-12-08>2026-12-17T10:00, held 2026-12-15",
                        "2026-12-16T09:00",
                        "2 2 0 0 1 1 14 0 2"),
                of(
                        "moved and missed all the same",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01, planned 2026-12-08>2026-12-10T10:00",
                        "2026-12-11T09:00",
                        "2 1 0 1 0.5 10 - 0.5 1"),
                of(
                        "held early, this very minute",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01, held 2026-12-08>2026-12-06T12:00",
                        "2026-12-06T12:00",
                        "2 2 0 0 1 0 5 0.5 2"),
                of(
                        "an extra meeting",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01, held 2026-12-03T15:00, held 2026-12-08",
                        "2026-12-09T09:00",
                        "3 3 0 0 1 1 3.5 0 3"),
                of(
                        "merged into the next",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01, merged 2026-12-08, held 2026-12-15",
                        "2026-12-16T09:00",
                        "3 2 1 0 1 1 14 0 2"),
                of(
                        "skipped and not agreed",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01, dropped 2026-12-08, held 2026-12-15",
                        "2026-12-16T09:00",
                        "3 2 0 1 0.667 1 14 0 2"),
                of(
                        "two misses in a row end a streak",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01, held 2026-12-22",
                        "2026-12-23T09:00",
                        "4 2 0 2 0.5 1 21 0 1"),
                of(
                        "two misses apart are forgiven",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01, held 2026-12-15, held 2026-12-29",
                        "2026-12-30T09:00",
                        "5 3 0 2 0.6 1 14 0 3"),
                of(
                        "an excused week does not part two misses",
                        WEEKLY,
                        NONE,
                        "held 2026-12-01, excused 2026-12-15",
                        "2026-12-23T09:00",
                        "4 1 1 2 0.333 22 - 0 0"),
                of(
                        "by arrangement, nothing arranged",
                        series(1, adHoc()),
                        NONE,
                        "",
                        "2026-12-21T09:00",
                        "0 0 0 0 - - - - 0"),
                of(
                        "by arrangement, one of three missed",
                        series(1, adHoc()),
                        NONE,
                        "held 2026-12-03, planned 2026-12-10, held 2026-12-20",
                        "2026-12-21T09:00",
                        "3 2 0 1 0.667 1 17 0 2"),
                of(
                        "nothing is due after the end",
                        in(SeriesState.ENDED, at("2026-12-09T23:00"), WEEKLY),
                        NONE,
                        "held 2026-12-01",
                        "2027-01-20T09:00",
                        "2 1 0 1 0.5 50 - 0 1"),
                of("held once, long ago", WEEKLY, NONE, "held 2026-12-01", "2027-03-10T09:00", "12 0 0 12 0 99 - 0 0"));
    }

    private static Series paused() {
        return in(SeriesState.PAUSED, at("2026-12-09T23:00"), WEEKLY);
    }

    private static Instant at(String utc) {
        return Instant.parse(utc + ":00Z");
    }

    private static Excuses away(String from, String to) {
        return ExampleExcusals.of(ExampleExcusals.days(from, to, ""));
    }

    /** So many weeks in a row from a day on. */
    private static String held(String first, int weeks) {
        String[] rows = new String[weeks];
        Arrays.setAll(rows, week -> "held " + LocalDate.parse(first).plusWeeks(week));
        return String.join(", ", rows);
    }

    private static Case of(String name, Series series, Excuses excuses, String rows, String now, String numbers) {
        return new Case(name, series, excuses, rows, now, numbers);
    }

    record Case(String name, Series series, Excuses excuses, String rows, String now, String numbers) {
        @Override
        public String toString() {
            return name;
        }
    }
}
