package org.oneonone.meeting.macro;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.oneonone.meeting.Occurrence;

/**
 * The last 52 weeks as a strip, a column a week, cut into four pieces that may stand beside or below each other. All
 * measures are units of a drawing; a piece is {@value #WIDTH} of them wide.
 *
 * @param pieces thirteen weeks each, the earliest first
 * @param height how high each piece is
 * @param baseline where its weeks stand
 * @param months what became of the dates of each month that had any, the earliest first
 */
record YearChart(List<Piece> pieces, int height, int baseline, Map<YearMonth, Map<Fate, Integer>> months) {
    static final int WIDTH = 260;

    private static final int WEEKS = 52;
    private static final int WEEKS_A_PIECE = 13;
    private static final int COLUMN = WIDTH / WEEKS_A_PIECE;
    private static final int ROW = 19;
    private static final int LABELS = 20;

    /** A cadence has one date a day at most; what is entered beside that counts, but is not drawn. */
    private static final int MOST_A_WEEK = 7;

    /** The first day of a year that ends with the week of a day. */
    static LocalDate firstDay(LocalDate today) {
        return monday(today).minusWeeks(WEEKS - 1L);
    }

    /** Draws dates, the earliest first, as they lie in the weeks of a zone; what is outside the year is left out. */
    static YearChart of(List<Occurrence> dates, LocalDate today, ZoneId zone) {
        List<List<Occurrence>> weeks = IntStream.range(0, WEEKS)
                .<List<Occurrence>>mapToObj(week -> new ArrayList<>())
                .toList();
        Map<YearMonth, Map<Fate, Integer>> months = new TreeMap<>();
        for (Occurrence date : dates) {
            LocalDate day = date.start().atZone(zone).toLocalDate();
            long week = ChronoUnit.WEEKS.between(firstDay(today), monday(day));
            if (week >= 0 && week < WEEKS) {
                weeks.get((int) week).add(date);
                months.computeIfAbsent(YearMonth.from(day), month -> new EnumMap<>(Fate.class))
                        .merge(Fate.of(date), 1, Integer::sum);
            }
        }
        int rows = weeks.stream().mapToInt(List::size).max().orElse(0);
        int baseline = Math.max(1, Math.min(rows, MOST_A_WEEK)) * ROW + 2;
        return new YearChart(
                IntStream.range(0, WEEKS / WEEKS_A_PIECE)
                        .mapToObj(piece -> piece(weeks, piece * WEEKS_A_PIECE, firstDay(today), baseline))
                        .toList(),
                baseline + LABELS,
                baseline,
                months);
    }

    boolean isEmpty() {
        return months.isEmpty();
    }

    /** What became of all dates of the year. */
    Map<Fate, Integer> counts() {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        months.values().forEach(month -> month.forEach((fate, count) -> counts.merge(fate, count, Integer::sum)));
        return counts;
    }

    private static Piece piece(List<List<Occurrence>> weeks, int from, LocalDate firstDay, int baseline) {
        List<Mark> marks = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        for (int column = 0; column < WEEKS_A_PIECE; column++) {
            List<Occurrence> week = weeks.get(from + column);
            for (int row = 0; row < Math.min(week.size(), MOST_A_WEEK); row++) {
                Occurrence date = week.get(row);
                marks.add(new Mark(
                        Fate.of(date), column * COLUMN + COLUMN / 2, baseline - row * ROW - ROW / 2 - 1, date));
            }
            week.forEach(date -> counts.merge(Fate.of(date), 1, Integer::sum));
            LocalDate sunday = firstDay.plusWeeks(from + (long) column).plusDays(6);
            if (sunday.getDayOfMonth() <= 7) {
                labels.add(new Label(YearMonth.from(sunday), column * COLUMN + 2));
            }
        }
        LocalDate first = firstDay.plusWeeks(from);
        return new Piece(
                first, first.plusWeeks(WEEKS_A_PIECE).minusDays(1), List.copyOf(marks), List.copyOf(labels), counts);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Thirteen weeks.
     *
     * @param from the first day
     * @param to the last day
     * @param marks a mark for each date
     * @param labels the months that begin here
     * @param counts what became of its dates
     */
    record Piece(LocalDate from, LocalDate to, List<Mark> marks, List<Label> labels, Map<Fate, Integer> counts) {}

    /**
     * A date in the drawing.
     *
     * @param fate what became of it, which gives it its shape
     * @param x the middle of its week
     * @param y the middle of its row
     * @param date which date it is
     */
    record Mark(Fate fate, int x, int y, Occurrence date) {}

    /**
     * The name of a month below the week in which it begins.
     *
     * @param month which month
     * @param x where its week begins
     */
    record Label(YearMonth month, int x) {
        /** Whether there is no room for a name between here and the end of the piece. */
        boolean isAtEnd() {
            return x > WIDTH - 3 * COLUMN;
        }
    }
}
