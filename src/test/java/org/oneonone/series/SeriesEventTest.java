package org.oneonone.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;

import java.time.Instant;
import org.junit.Test;
import org.oneonone.testing.PlainTexts;

public class SeriesEventTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final PlainTexts texts = new PlainTexts();

    @Test
    public void everythingThatCanBeDoneHasASentenceThatNamesWhoDidIt() {
        for (SeriesEvent.What what : SeriesEvent.What.values()) {
            SeriesEvent event = SeriesEvent.of(new SeriesId(1), what, MAYA, NOW, NOW);

            assertThat(texts.say(event.words("Maya", Instant::toString)))
                    .as(what.name())
                    .startsWith("Maya ")
                    .doesNotContain("{");
        }
    }

    @Test
    public void aMoveNamesBothDates() {
        SeriesEvent moved = SeriesEvent.of(
                        new SeriesId(1),
                        SeriesEvent.What.MEETING_MOVED,
                        MAYA,
                        NOW,
                        Instant.parse("2026-12-01T09:00:00Z"))
                .from(Instant.parse("2026-12-01T09:00:00Z"), Instant.parse("2026-12-03T09:00:00Z"));

        assertThat(texts.say(moved.words("Maya", Instant::toString)))
                .isEqualTo("Maya moved the meeting of 2026-12-01T09:00:00Z to 2026-12-03T09:00:00Z.");
    }

    @Test
    public void whatHasNoDateIsSaidWithoutOne() {
        SeriesEvent paused = SeriesEvent.of(new SeriesId(1), SeriesEvent.What.PAUSED, MAYA, NOW);

        assertThat(texts.say(paused.words("<b>{0}</b>", Instant::toString))).isEqualTo("<b>{0}</b> paused the series.");
    }
}
