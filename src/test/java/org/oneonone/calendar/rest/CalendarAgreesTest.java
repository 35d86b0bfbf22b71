package org.oneonone.calendar.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.calendar.CalendarReader;
import org.oneonone.calendar.CalendarReader.Instance;
import org.oneonone.calendar.RandomLives;
import org.oneonone.calendar.SeriesCalendar;
import org.oneonone.calendar.SeriesEntries;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.oneonone.testing.PlainTexts;
import org.oneonone.web.Addresses;

/** What another library reads out of our calendars is what our own timelines say. */
public class CalendarAgreesTest {
    private static final int SERIES = 500;
    private static final long SEED = 20261125;
    private static final Instant FROM = RandomLives.NOW.minus(Duration.ofDays(600));
    private static final Instant UNTIL = RandomLives.NOW.plus(Duration.ofDays(720));

    private final SeriesEntries entries = new SeriesEntries(new RuleRecurrence());
    private final CalendarText writer = writer();

    @Test
    public void aStrangersLibraryReadsTheDatesOfFiveHundredRandomSeriesAsWeDo() {
        int instances = 0;
        for (long seed = SEED; seed < SEED + SERIES; seed++) {
            RandomLives lives = new RandomLives(seed);
            Timeline timeline = lives.live();
            String text = text(timeline);

            List<Instance> read = CalendarReader.read(text).between(FROM, UNTIL);

            assertThat(read).as("seed " + seed + ": " + lives + "\n" + text).isEqualTo(expected(timeline));
            instances += read.size();
        }
        assertThat(instances).as("dates compared, from seed " + SEED).isGreaterThan(10_000);
    }

    @Test
    public void theZonesOfACalendarAreDescribedAsJavaKnowsThem() {
        int zones = 0;
        for (long seed = SEED; seed < SEED + 50; seed++) {
            CalendarReader read = CalendarReader.read(text(new RandomLives(seed).live()));
            for (String zone : read.zones()) {
                for (Instant at = read.firstIn(zone); at.isBefore(UNTIL); at = at.plus(Duration.ofHours(59))) {
                    assertThat(read.offset(zone, at))
                            .as(zone + " at " + at + ", seed " + seed)
                            .isEqualTo(ZoneId.of(zone).getRules().getOffset(at));
                }
                zones++;
            }
        }
        assertThat(zones).isGreaterThan(40);
    }

    private static List<Instance> expected(Timeline timeline) {
        List<Instance> expected = new ArrayList<>();
        for (Instant from = FROM; from.isBefore(UNTIL); from = from.plus(Duration.ofDays(240))) {
            Instant until = from.plus(Duration.ofDays(240));
            timeline.between(from, until.isBefore(UNTIL) ? until : UNTIL).stream()
                    .filter(date -> date.state() != MeetingState.SKIPPED)
                    .map(CalendarAgreesTest::instance)
                    .sorted(Comparator.comparing(Instance::start).thenComparing(Instance::end))
                    .forEach(expected::add);
        }
        return expected;
    }

    private static Instance instance(Occurrence date) {
        return new Instance(date.start(), date.end());
    }

    private String text(Timeline timeline) {
        return writer.of(List.of(new SeriesCalendar("1-on-1", 3, entries.of(timeline))), "1-on-1", Locale.ENGLISH);
    }

    private static CalendarText writer() {
        ApplicationProperties host = mock(ApplicationProperties.class);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("https://wiki.example/confluence");
        return new CalendarText(new Addresses(host), new PlainTexts(), Clock.fixed(RandomLives.NOW, ZoneOffset.UTC));
    }
}
