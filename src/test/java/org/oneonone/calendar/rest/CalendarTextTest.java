package org.oneonone.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.series;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.calendar.CalendarReader;
import org.oneonone.calendar.SeriesCalendar;
import org.oneonone.calendar.SeriesEntries;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.meeting.Slot;
import org.oneonone.series.Series;
import org.oneonone.testing.Golden;
import org.oneonone.testing.PlainTexts;
import org.oneonone.web.Addresses;

public class CalendarTextTest {
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
    private final InMemoryMeetingStore store = new InMemoryMeetingStore();
    private final Series weekly = series(7, cadence("FREQ=WEEKLY;BYDAY=TU", "2026-12-01T10:00"));

    @Test
    public void aWeeklySeriesInBerlinWithOneDateOfEachKind() {
        Slot first = Slot.at(DECEMBER_1, 30);
        store.save(add(first, Meeting.Outcome.PLANNED).withPage(OptionalLong.of(98765)));
        add(week(1, 0), Meeting.Outcome.skipped(Optional.of("between us"), true));
        add(week(2, 86_400), Meeting.Outcome.PLANNED);
        add(Slot.at(Instant.parse("2026-12-17T14:00:00Z"), 45), Meeting.Outcome.PLANNED);

        String text = text("1-on-1 Maya and Ravi");

        Golden.checkPlain("calendar/weekly-berlin.ics", text);
        assertThat(text).doesNotContain("between us");
    }

    @Test
    public void anotherLibraryHasNothingToObject() {
        add(week(2, 86_400), Meeting.Outcome.PLANNED);
        CalendarReader read = CalendarReader.read(text("1-on-1 Maya and Ravi"));

        assertThat(read.validate().getEntries()).isEmpty();
        assertThat(read.events()).hasSize(2);
    }

    @Test
    public void aNameCannotAddALineOfItsOwn() {
        String hostile = "1-on-1 Ma;ya, \\ \"R\u00e4vi\"\r\nATTENDEE:mailto:mallory@example.com\nEND:VEVENT "
                + "\u00fc".repeat(100);

        String text = text(hostile);

        assertThat(text.lines()).noneMatch(line -> line.startsWith("ATTENDEE") || line.startsWith("END:VEVENT "));
        assertThat(text.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.split("\r\n")).hasSameSizeAs(text.split("\n"));
        assertThat(CalendarReader.read(text).events().get(0).getSummary().getValue())
                .isEqualTo(hostile.replace("\r\n", "\n"));
    }

    @Test
    public void aCalendarOfNothingIsStillACalendar() {
        ApplicationProperties host = mock(ApplicationProperties.class);
        String text =
                new CalendarText(new Addresses(host), new PlainTexts(), clock).of(List.of(), "1-on-1s", Locale.ENGLISH);

        assertThat(CalendarReader.read(text).validate().getEntries()).isEmpty();
        assertThat(CalendarReader.read(text).zones()).containsExactly("UTC");
    }

    private Slot week(int number, int later) {
        Instant original = DECEMBER_1.plusSeconds(number * 7L * 86_400);
        Instant start = original.plusSeconds(later);
        return new Slot(original, start, start.plusSeconds(1800));
    }

    private Meeting add(Slot slot, Meeting.Outcome outcome) {
        return store.add(weekly.id(), slot, outcome, Optional.empty());
    }

    private String text(String title) {
        ApplicationProperties host = mock(ApplicationProperties.class);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("https://wiki.example/confluence");
        SeriesEntries entries = new SeriesEntries(new RuleRecurrence());
        SeriesCalendar calendar = new SeriesCalendar(
                title, 3, entries.of(MeetingServices.calendar(store, clock).of(weekly)));
        return new CalendarText(new Addresses(host), new PlainTexts(), clock)
                .of(List.of(calendar), title, Locale.ENGLISH);
    }
}
