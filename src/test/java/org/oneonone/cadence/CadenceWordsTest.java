package org.oneonone.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.fortnightly;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.testing.PlainTexts;

public class CadenceWordsTest {
    private final PlainTexts texts = new PlainTexts();

    @Test
    public void saysRhythmTimeZoneAndDuration() {
        assertThat(words(fortnightly())).isEqualTo("every second Tuesday at 10:00 (Europe/Berlin), 30 minutes");
    }

    @Test
    public void saysThatThereIsNoRule() {
        assertThat(words(adHoc())).isEqualTo("By arrangement, 30 minutes");
    }

    @Test
    public void saysHowOftenInWeeks() {
        assertThat(rhythm("FREQ=WEEKLY")).isEqualTo("every Tuesday");
        assertThat(rhythm("freq=weekly;byday=we")).isEqualTo("every Wednesday");
        assertThat(rhythm("FREQ=WEEKLY;INTERVAL=6;BYDAY=TU")).isEqualTo("every 6 weeks on Tuesday");
        assertThat(rhythm("FREQ=WEEKLY;BYDAY=TU,TH")).isEqualTo("every Tuesday and Thursday");
        assertThat(rhythm("FREQ=WEEKLY;BYDAY=MO,TU,FR")).isEqualTo("every Monday, Tuesday and Friday");
        assertThat(rhythm("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TU,WE,FR"))
                .isEqualTo("every 3 weeks on Monday, Tuesday, Wednesday and Friday");
        assertThat(rhythm("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")).isEqualTo("every working day");
    }

    @Test
    public void saysHowOftenInDaysMonthsAndYears() {
        assertThat(rhythm("FREQ=DAILY")).isEqualTo("every day");
        assertThat(rhythm("FREQ=DAILY;INTERVAL=10")).isEqualTo("every 10 days");
        assertThat(rhythm("FREQ=MONTHLY")).isEqualTo("on day 1 of every month");
        assertThat(rhythm("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15")).isEqualTo("on day 15, every 3 months");
        assertThat(rhythm("FREQ=MONTHLY;BYMONTHDAY=-1")).isEqualTo("on the last day of every month");
        assertThat(rhythm("FREQ=MONTHLY;BYDAY=1TU")).isEqualTo("on the first Tuesday of every month");
        assertThat(rhythm("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR")).isEqualTo("on the last Friday of every second month");
        assertThat(rhythm("FREQ=MONTHLY;BYDAY=5TU")).isEqualTo("on the fifth Tuesday of every month");
        assertThat(rhythm("FREQ=YEARLY")).isEqualTo("once a year");
    }

    @Test
    public void saysWhenItEnds() {
        assertThat(rhythm("FREQ=WEEKLY;COUNT=1")).isEqualTo("every Tuesday, once");
        assertThat(rhythm("FREQ=WEEKLY;COUNT=13")).isEqualTo("every Tuesday, 13 times");
        assertThat(rhythm("FREQ=WEEKLY;UNTIL=20270601T080000Z")).isEqualTo("every Tuesday, until 2027-06-01");
    }

    @Test
    public void admitsThatAZoneIsUnknownHere() {
        Cadence lost = new Cadence(
                Optional.of("FREQ=WEEKLY"),
                LocalDateTime.parse("2026-12-01T10:00"),
                ZoneOffset.UTC,
                30,
                Optional.of("Mars/Olympus"));

        assertThat(words(lost))
                .isEqualTo("every Tuesday at 10:00 (Mars/Olympus, unknown here and read as UTC), 30 minutes");
    }

    @Test
    public void admitsThatARuleIsBeyondWords() {
        assertThat(rhythm("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")).isEqualTo("on dates of its own");
        assertThat(rhythm("FREQ=MONTHLY;BYMONTHDAY=1,15")).isEqualTo("on dates of its own");
        assertThat(rhythm("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13")).isEqualTo("on dates of its own");
        assertThat(rhythm("FREQ=YEARLY;BYMONTH=6;BYDAY=1MO")).isEqualTo("on dates of its own");
    }

    private String words(Cadence cadence) {
        return texts.say(CadenceWords.of(cadence));
    }

    private String rhythm(String rule) {
        String words = words(cadence(rule, "2026-12-01T10:00"));
        return words.substring(0, words.indexOf(" at 10:00"));
    }
}
