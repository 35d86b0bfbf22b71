package org.oneonone.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.Test;
import org.oneonone.testing.PlainTexts;

public class HealthWordsTest {
    private final PlainTexts texts = new PlainTexts();

    @Test
    public void aPairThatHasNotMetYetReadsTwoSentences() {
        assertThat(said(
                        new CadenceHealth(
                                0,
                                0,
                                0,
                                0,
                                OptionalDouble.empty(),
                                OptionalLong.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                0),
                        Locale.ENGLISH))
                .containsExactly("In the last twelve weeks no meeting was due.", "You have not met yet.");
    }

    @Test
    public void everyNumberHasItsPlaceInASentence() {
        assertThat(said(health(6, 4, 1, 1, 9, 10.5, 3), Locale.ENGLISH))
                .containsExactly(
                        "In the last twelve weeks 6 meetings were due: 4 held, 1 excused, 1 missed.",
                        "You kept 80 % of those that count.",
                        "You last met 9 days ago.",
                        "Usually 10.5 days lie between two meetings.",
                        "33 % of the dates were moved.",
                        "3 meetings in a row took place; an excused date does not count, and one miss is forgiven.");
    }

    @Test
    public void oneIsSaidAsOneAndANumberAsTheReaderWritesIt() {
        assertThat(said(health(1, 1, 0, 0, 1, 1, 1), Locale.ENGLISH))
                .contains("In the last twelve weeks one meeting was due: 1 held, 0 excused, 0 missed.")
                .contains("You last met yesterday.", "Usually one day lies between two meetings.")
                .noneMatch(sentence -> sentence.contains("in a row"));
        assertThat(said(health(2, 2, 0, 0, 0, 3.5, 2), Locale.GERMAN))
                .contains("You last met today.", "Usually 3,5 days lie between two meetings.");
    }

    private static CadenceHealth health(
            int expected, int held, int excused, int missed, long days, double gap, int streak) {
        return new CadenceHealth(
                expected,
                held,
                excused,
                missed,
                OptionalDouble.of((double) held / (expected - excused)),
                OptionalLong.of(days),
                OptionalDouble.of(gap),
                OptionalDouble.of(2.0 / expected),
                streak);
    }

    private List<String> said(CadenceHealth health, Locale locale) {
        return HealthWords.of(health, locale).stream().map(texts::say).toList();
    }
}
