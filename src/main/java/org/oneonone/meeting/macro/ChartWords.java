package org.oneonone.meeting.macro;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oneonone.meeting.Occurrence;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** Labels the chart of a year in the viewer's language, for eyes and for screen readers. */
@Component
class ChartWords {
    private static final int JANUARY = 1;

    private final Texts texts;
    private final Dates dates;

    ChartWords(Texts texts, Dates dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** The year up to the viewer's today. */
    Map<String, Object> of(List<Occurrence> all, Instant now) {
        YearChart chart = YearChart.of(all, dates.day(now), dates.zone());
        return Map.of(
                "hasDates", !chart.isEmpty(),
                "width", YearChart.WIDTH,
                "height", chart.height(),
                "baseline", chart.baseline(),
                "labelsAt", chart.height() - 4,
                "pieces", chart.pieces().stream().map(this::piece).toList(),
                "legend",
                        Arrays.stream(Fate.values())
                                .map(fate -> legend(fate, chart.counts()))
                                .toList(),
                "months",
                        chart.months().entrySet().stream()
                                .map(month -> month(month.getKey(), month.getValue()))
                                .toList());
    }

    /** How a date is drawn that stands alone. */
    Map<String, Object> symbol(Fate fate) {
        return Map.of(
                "word", texts.say(fate.word()), "path", fate.path(), "fill", fate.fill(), "stroke", fate.stroke());
    }

    private Map<String, Object> piece(YearChart.Piece piece) {
        return Map.of(
                "title",
                say("oneonone.meeting.timeline.chart.span", dates.date(piece.from()), dates.date(piece.to())),
                "description",
                counts(piece.counts()),
                "marks",
                piece.marks().stream().map(this::mark).toList(),
                "labels",
                piece.labels().stream().map(this::label).toList());
    }

    private Map<String, Object> mark(YearChart.Mark mark) {
        return Stream.concat(
                        symbol(mark.fate()).entrySet().stream(),
                        Map.<String, Object>of(
                                "x",
                                mark.x(),
                                "y",
                                mark.y(),
                                "title",
                                say(
                                        "oneonone.meeting.timeline.chart.mark",
                                        dates.dateTime(mark.date().start()),
                                        texts.say(mark.fate().word())))
                                .entrySet()
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The year stands where it begins; elsewhere the order says which it is. */
    private Map<String, Object> label(YearChart.Label label) {
        boolean isJanuary = label.month().getMonthValue() == JANUARY;
        return Map.of(
                "x",
                label.x(),
                "textX",
                label.isAtEnd() ? YearChart.WIDTH : label.x(),
                "anchor",
                label.isAtEnd() ? "end" : "start",
                "text",
                format(isJanuary ? "LLL yyyy" : "LLL", label.month()));
    }

    private Map<String, Object> legend(Fate fate, Map<Fate, Integer> counts) {
        return Stream.concat(
                        symbol(fate).entrySet().stream(),
                        Map.<String, Object>of("text", count(fate, counts)).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String month(YearMonth month, Map<Fate, Integer> counts) {
        return say("oneonone.meeting.timeline.chart.month", format("LLLL yyyy", month), counts(counts));
    }

    private String counts(Map<Fate, Integer> counts) {
        if (counts.isEmpty()) {
            return say("oneonone.meeting.timeline.chart.none");
        }
        return counts.keySet().stream().map(fate -> count(fate, counts)).collect(Collectors.joining(", "));
    }

    private String count(Fate fate, Map<Fate, Integer> counts) {
        return say(
                "oneonone.meeting.timeline.chart.count",
                texts.say(fate.word()),
                Integer.toString(counts.getOrDefault(fate, 0)));
    }

    private String format(String pattern, YearMonth month) {
        return DateTimeFormatter.ofPattern(pattern, dates.locale()).format(month);
    }

    private String say(String key, String... arguments) {
        return texts.say(Phrase.of(key, arguments));
    }
}
