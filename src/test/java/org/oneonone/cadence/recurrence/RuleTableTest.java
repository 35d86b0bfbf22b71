package org.oneonone.cadence.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.oneonone.cadence.Cadence;

/** Rules, first days and what follows, worked out on a paper calendar; a row that ends in "." has no further dates. */
@RunWith(Parameterized.class)
public class RuleTableTest {
    private static final String[] ROWS = {
        "FREQ=WEEKLY;BYDAY=TU,TH              2026-12-01 2026-12-01 2026-12-03 2026-12-08 2026-12-10",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR 2026-12-02 2026-12-02 2026-12-04 2026-12-14 2026-12-16 2026-12-18",
        "FREQ=WEEKLY;INTERVAL=6;BYDAY=TU      2026-12-01 2026-12-01 2027-01-12 2027-02-23",
        "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3      2026-12-01 2026-12-01 2026-12-03 2026-12-08 .",
        "FREQ=WEEKLY;COUNT=1                  2026-12-01 2026-12-01 .",
        // RFC 5545, section 3.8.5.3: the beginning of the week decides which weeks are the second ones.
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO 1997-08-05 1997-08-05 1997-08-10 1997-08-19 1997-08-24 .",
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU 1997-08-05 1997-08-05 1997-08-17 1997-08-19 1997-08-31 .",
        "FREQ=MONTHLY;BYMONTHDAY=31           2026-12-31 2026-12-31 2027-01-31 2027-03-31 2027-05-31",
        "FREQ=MONTHLY;BYMONTHDAY=30           2027-01-30 2027-01-30 2027-03-30 2027-04-30",
        "FREQ=MONTHLY;BYMONTHDAY=29           2027-12-29 2027-12-29 2028-01-29 2028-02-29 2028-03-29",
        "FREQ=MONTHLY;BYMONTHDAY=29           2026-12-29 2026-12-29 2027-01-29 2027-03-29",
        "FREQ=MONTHLY                         2027-01-31 2027-01-31 2027-03-31 2027-05-31",
        "FREQ=MONTHLY;BYMONTHDAY=-1           2027-12-31 2027-12-31 2028-01-31 2028-02-29 2028-03-31 2028-04-30",
        "FREQ=MONTHLY;BYDAY=5TU               2026-12-29 2026-12-29 2027-03-30 2027-06-29",
        "FREQ=MONTHLY;BYDAY=-1TU              2026-12-29 2026-12-29 2027-01-26 2027-02-23",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=2WE    2026-12-09 2026-12-09 2027-03-10 2027-06-09",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 2027-01-29 2027-01-29 2027-02-26 2027-03-31",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13  2027-08-13 2027-08-13 2028-10-13",
        "FREQ=YEARLY                          2028-02-29 2028-02-29 2032-02-29 2036-02-29",
        "FREQ=DAILY;INTERVAL=10               2026-12-25 2026-12-25 2027-01-04 2027-01-14",
        "FREQ=WEEKLY;UNTIL=20261215           2026-12-01 2026-12-01 2026-12-08 2026-12-15 .",
        "FREQ=WEEKLY;UNTIL=20261208T000000    2026-12-01 2026-12-01 .",
        // Ten o'clock in Berlin is nine in UTC in winter and eight in summer.
        "FREQ=WEEKLY;UNTIL=20270330T080000Z   2027-03-23 2027-03-23 2027-03-30 .",
        "FREQ=WEEKLY;UNTIL=20270330T075959Z   2027-03-23 2027-03-23 .",
        // A first day that the rule does not have is not counted.
        "FREQ=WEEKLY;BYDAY=TU;COUNT=2         2026-12-02 2026-12-08 2026-12-15 .",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU      2026-12-02 2026-12-15 2026-12-29",
        "FREQ=MONTHLY;BYMONTHDAY=1            2026-12-02 2027-01-01 2027-02-01",
    };

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final String rule;
    private final LocalDate first;
    private final List<String> expected;

    public RuleTableTest(String row) {
        String[] words = row.split(" +");
        this.rule = words[0];
        this.first = LocalDate.parse(words[1]);
        this.expected = List.of(Arrays.copyOfRange(words, 2, words.length));
    }

    @Parameters(name = "{0}")
    public static List<String> rows() {
        return List.of(ROWS);
    }

    @Test
    public void theDatesAreThoseOfThePaperCalendar() {
        boolean isOver = expected.get(expected.size() - 1).equals(".");
        int known = expected.size() - (isOver ? 1 : 0);
        Cadence cadence = new Cadence(Optional.of(rule), first.atTime(10, 0), BERLIN, 30);

        List<LocalDateTime> dates = new RuleRecurrence()
                .next(cadence, Instant.EPOCH, known + (isOver ? 1 : 0)).stream()
                        .map(date -> LocalDateTime.ofInstant(date, BERLIN))
                        .toList();

        assertThat(dates)
                .containsExactlyElementsOf(expected.subList(0, known).stream()
                        .map(day -> LocalDate.parse(day).atTime(10, 0))
                        .toList());
    }
}
