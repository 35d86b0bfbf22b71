package org.oneonone.insight;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.oneonone.person.Phrase;

/** Says in plain sentences how well two people keep to their cadence. */
public final class HealthWords {
    private static final String BASE = "oneonone.insight.health.";

    private HealthWords() {}

    /** What there is to say, the sum of it first. */
    public static List<Phrase> of(CadenceHealth health, Locale locale) {
        return Stream.of(
                        Stream.of(due(health)),
                        percent("kept", health.adherence()),
                        Stream.of(last(health.daysSinceHeld())),
                        gap(health.medianGapDays(), locale),
                        percent("moved", health.moveRate())
                                .filter(sentence -> health.moveRate().orElse(0) > 0),
                        streak(health.streak()))
                .flatMap(sentences -> sentences)
                .toList();
    }

    private static Phrase due(CadenceHealth health) {
        return health.expected() == 0
                ? Phrase.of("oneonone.insight.health.nothing")
                : Phrase.of(
                        BASE + (health.expected() == 1 ? "due.one" : "due.many"),
                        Integer.toString(health.expected()),
                        Integer.toString(health.held()),
                        Integer.toString(health.excused()),
                        Integer.toString(health.missed()));
    }

    private static Phrase last(OptionalLong days) {
        if (days.isEmpty()) {
            return Phrase.of("oneonone.insight.health.last.never");
        }
        return switch ((int) Math.min(days.getAsLong(), Integer.MAX_VALUE)) {
            case 0 -> Phrase.of("oneonone.insight.health.last.today");
            case 1 -> Phrase.of("oneonone.insight.health.last.yesterday");
            default -> Phrase.of("oneonone.insight.health.last.days", Long.toString(days.getAsLong()));
        };
    }

    private static Stream<Phrase> gap(OptionalDouble days, Locale locale) {
        return days.stream()
                .mapToObj(number -> Phrase.of(BASE + (number == 1 ? "gap.one" : "gap.many"), print(number, locale)));
    }

    private static Stream<Phrase> percent(String what, OptionalDouble share) {
        return share.stream().mapToObj(part -> Phrase.of(BASE + what, Long.toString(Math.round(100 * part))));
    }

    private static Stream<Phrase> streak(int streak) {
        return Stream.of(Phrase.of(BASE + "streak", Integer.toString(streak))).filter(sentence -> streak > 1);
    }

    private static String print(double number, Locale locale) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(locale)).format(number);
    }
}
