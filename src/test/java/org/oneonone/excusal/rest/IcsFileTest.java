package org.oneonone.excusal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.oneonone.excusal.HolidayFile;
import org.oneonone.person.Refusal;

public class IcsFileTest {
    private final IcsFile file = new IcsFile();

    @Test
    public void aDayIsReadWithNameAndRule() {
        HolidayFile read = read(
                "UID:a",
                "DTSTART;VALUE=DATE:20201225",
                "DTEND;VALUE=DATE:20201227",
                "RRULE:FREQ=YEARLY",
                "SUMMARY:Christmas\\, both\\n days",
                "TRANSP:TRANSPARENT");

        assertThat(read)
                .isEqualTo(new HolidayFile(
                        List.of(new HolidayFile.Event(
                                "Christmas, both days",
                                day("2020-12-25"),
                                day("2020-12-26"),
                                Optional.of("FREQ=YEARLY"),
                                List.of(),
                                Set.of())),
                        0));
    }

    @Test
    public void withoutAnEndItIsOneDayAsWithAnEndThatIsTheBeginning() {
        assertThat(last("DTSTART;VALUE=DATE:20201225")).isEqualTo(day("2020-12-25"));
        assertThat(last("DTSTART:20201225")).isEqualTo(day("2020-12-25"));
        assertThat(last("DTSTART;VALUE=DATE:20201225", "DTEND;VALUE=DATE:20201225"))
                .isEqualTo(day("2020-12-25"));
        assertThat(last("DTSTART;VALUE=DATE:20201225", "DTEND;VALUE=DATE:20201226"))
                .isEqualTo(day("2020-12-25"));
        assertThat(last("DTSTART;VALUE=DATE:20201225", "DURATION:P1D")).isEqualTo(day("2020-12-25"));
        assertThat(last("DTSTART;VALUE=DATE:20201225", "DURATION:P1W")).isEqualTo(day("2020-12-31"));
    }

    @Test
    public void eventsWithATimeAndCancelledOnesAreCountedAndNotLookedAt() {
        HolidayFile read = file.read(calendar(
                event(
                        "DTSTART;TZID=Europe/Berlin:20201225T100000",
                        "DURATION:PT1H",
                        "RDATE;VALUE=PERIOD:20210101T090000Z/PT1H",
                        "RRULE:FREQ=SECONDLY"),
                event("DTSTART:20201225T100000Z", "DTEND:20201225T110000Z"),
                event("DTSTART;VALUE=DATE:20201224", "STATUS:cancelled"),
                event("DTSTART;VALUE=DATE:20201225", "STATUS:CONFIRMED")));

        assertThat(read.events()).hasSize(1);
        assertThat(read.ignored()).isEqualTo(3);
    }

    @Test
    public void exceptionsAndFurtherDaysAreRead() {
        HolidayFile.Event event = one(
                "DTSTART;VALUE=DATE:20201225",
                "RRULE:FREQ=YEARLY",
                "EXDATE;VALUE=DATE:20211225,20221225",
                "EXDATE;VALUE=DATE:20231225",
                "EXDATE:20241225T000000",
                "RDATE;VALUE=DATE:20211224");

        assertThat(event.except())
                .containsExactlyInAnyOrder(day("2021-12-25"), day("2022-12-25"), day("2023-12-25"), day("2024-12-25"));
        assertThat(event.others()).containsExactly(day("2021-12-24"));
    }

    @Test
    public void anInstanceThatWasPutElsewhereStandsInPlaceOfItsOwnDay() {
        HolidayFile read = file.read(calendar(
                event("UID:fair", "DTSTART;VALUE=DATE:20200601", "RRULE:FREQ=YEARLY"),
                event("UID:other", "DTSTART;VALUE=DATE:20200601", "RRULE:FREQ=YEARLY"),
                event("UID:fair", "RECURRENCE-ID;VALUE=DATE:20210601", "DTSTART;VALUE=DATE:20210608")));

        assertThat(read.events())
                .extracting(HolidayFile.Event::except)
                .containsExactly(Set.of(day("2021-06-01")), Set.of(), Set.of());
        assertThat(read.events().get(2).first()).isEqualTo(day("2021-06-08"));
    }

    @Test
    public void foldedLinesAlarmsTasksAndZonesAreNoHindrance() {
        String text = calendar(
                "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\n"
                        + "TZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
                "BEGIN:VTODO\r\nDTSTART:nonsense\r\nEND:VTODO\r\n",
                event(
                        "DTSTART;VALUE=DATE;X-ODD=\"a:b;c\":2020\r\n 1225",
                        "SUMMARY;LANGUAGE=de:Weih\r\n nachten",
                        "BEGIN:VALARM",
                        "TRIGGER:-PT10M",
                        "SUMMARY:Alarm",
                        "DURATION:PT5M",
                        "END:VALARM"));

        HolidayFile read = file.read(text.replace("\r\n", "\n") + "\n\n");

        assertThat(read.events()).extracting(HolidayFile.Event::name).containsExactly("Weihnachten");
        assertThat(read.events()).extracting(HolidayFile.Event::first).containsExactly(day("2020-12-25"));
    }

    @Test
    public void anEmptyCalendarHasNoEvents() {
        assertThat(file.read(calendar())).isEqualTo(new HolidayFile(List.of(), 0));
    }

    @Test
    public void whatIsNoCalendarOrBreaksOffIsRefused() {
        for (String text : List.of(
                "hello",
                "<html><body>Log in</body></html>",
                "{\"a\":1}",
                "DTSTART;VALUE=DATE:20201225",
                "BEGIN:VCARD\r\nFN:Maya\r\nEND:VCARD\r\n",
                "BEGIN:VCALENDAR\r\n",
                calendar(event("DTSTART;VALUE=DATE:20201225")).replace("END:VCALENDAR", ""),
                calendar(event("DTSTART;VALUE=DATE:20201225")).replace("END:VEVENT\r\n", ""),
                calendar(event("DTSTART;VALUE=DATE:20201225")).replace("BEGIN:VEVENT\r\n", ""),
                calendar("END:VEVENT\r\n"))) {
            assertThat(refused(text).phrase().key()).as(text).startsWith("oneonone.excusal.error.ics");
        }
    }

    @Test
    public void aLineThatCannotBeReadIsNamed() {
        for (String line : List.of(
                "DTSTART;VALUE=DATE:20201325",
                "DTSTART;VALUE=DATE:2020-12-25",
                "DTSTART;VALUE=DATE:20210229",
                "DTSTART;VALUE=DATE:-0001225",
                "DTSTART;VALUE=DATE:",
                "DTSTART")) {
            assertThat(refused(calendar(event(line))).phrase().arguments())
                    .as(line)
                    .isEqualTo(List.of("4"));
        }
        for (String line : List.of(
                "DTEND;VALUE=DATE:20201224",
                "DTEND:20201225T100000",
                "DURATION:PT1H",
                "DURATION:P",
                "DURATION:P-1D",
                "DURATION:-P1D",
                "DURATION:P99999999999D",
                "RDATE;VALUE=PERIOD:20210101T090000Z/PT1H",
                "EXDATE:never",
                "EXRULE:FREQ=YEARLY",
                "DTSTART;VALUE=DATE:20201226",
                "RECURRENCE-ID:sometimes")) {
            Refusal refusal = refused(calendar(event("UID:a", "DTSTART;VALUE=DATE:20201225", line)));

            assertThat(refusal.phrase().key()).as(line).isEqualTo("oneonone.excusal.error.ics.line");
            assertThat(Integer.parseInt(refusal.phrase().arguments().get(0).toString()))
                    .as(line)
                    .isBetween(3, 6);
        }
        assertThat(refused(calendar(event("SUMMARY:No day"))).phrase().key())
                .isEqualTo("oneonone.excusal.error.ics.line");
    }

    private Refusal refused(String text) {
        try {
            throw new AssertionError("taken: " + file.read(text));
        } catch (Refusal refusal) {
            assertThat(refusal.field()).isEqualTo("ics");
            return refusal;
        }
    }

    private LocalDate last(String... lines) {
        return one(lines).last();
    }

    private HolidayFile.Event one(String... lines) {
        return read(lines).events().get(0);
    }

    private HolidayFile read(String... lines) {
        return file.read(calendar(event(lines)));
    }

    private static String calendar(String... parts) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", parts) + "END:VCALENDAR\r\n";
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
