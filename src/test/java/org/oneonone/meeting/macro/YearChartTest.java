package org.oneonone.meeting.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Slot;
import org.oneonone.series.SeriesId;

public class YearChartTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);

    @Test
    public void theYearEndsWithThisWeekAndBeginsFiftyOneWeeksBeforeOnAMonday() {
        assertThat(YearChart.firstDay(TODAY)).isEqualTo("2026-04-06");
        assertThat(chart().pieces())
                .extracting(YearChart.Piece::from, YearChart.Piece::to)
                .containsExactly(
                        tuple(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 7, 5)),
                        tuple(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 10, 4)),
                        tuple(LocalDate.of(2026, 10, 5), LocalDate.of(2027, 1, 3)),
                        tuple(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 4, 4)));
    }

    @Test
    public void whatLiesOutsideTheYearIsLeftOut() {
        YearChart chart = chart(
                date("2026-04-05T23:59", MeetingState.HELD),
                date("2026-04-06T00:00", MeetingState.HELD),
                date("2027-04-04T23:59", MeetingState.PLANNED),
                date("2027-04-05T00:00", MeetingState.PLANNED));

        assertThat(chart.counts()).containsOnly(entry(Fate.HELD, 1), entry(Fate.PLANNED, 1));
        assertThat(marks(chart, 0)).extracting(YearChart.Mark::x).containsExactly(10);
        assertThat(marks(chart, 3)).extracting(YearChart.Mark::x).containsExactly(250);
    }

    @Test
    public void aYearWithoutDatesIsEmptyAndStillHasItsPieces() {
        assertThat(chart().isEmpty()).isTrue();
        assertThat(chart().pieces()).hasSize(4).allMatch(piece -> piece.marks().isEmpty());
        assertThat(chart(date("2025-01-01T10:00", MeetingState.HELD)).isEmpty()).isTrue();
    }

    @Test
    public void aDateBelongsToTheWeekOfTheViewersZone() {
        List<Occurrence> lateOnSunday = List.of(date("2027-01-10T23:30", MeetingState.HELD));

        YearChart here = YearChart.of(lateOnSunday, TODAY, BERLIN);
        YearChart inTokyo = YearChart.of(lateOnSunday, TODAY, ZoneId.of("Asia/Tokyo"));

        assertThat(marks(here, 3)).extracting(YearChart.Mark::x).containsExactly(10);
        assertThat(marks(inTokyo, 3)).extracting(YearChart.Mark::x).containsExactly(30);
    }

    @Test
    public void datesOfOneWeekStandOnTopOfEachOtherTheEarliestBelow() {
        YearChart chart = chart(
                date("2027-01-05T10:00", MeetingState.HELD),
                date("2027-01-07T10:00", MeetingState.MISSED),
                date("2027-01-12T10:00", MeetingState.HELD));

        assertThat(chart.baseline()).isEqualTo(40);
        assertThat(chart.height()).isEqualTo(60);
        assertThat(marks(chart, 3))
                .extracting(YearChart.Mark::fate, YearChart.Mark::x, YearChart.Mark::y)
                .containsExactly(tuple(Fate.HELD, 10, 30), tuple(Fate.MISSED, 10, 11), tuple(Fate.HELD, 30, 30));
    }

    @Test
    public void noMoreThanSevenAWeekAreDrawnButAllCount() {
        Occurrence[] many = IntStream.range(0, 12)
                .mapToObj(hour -> date("2027-01-05T%02d:00".formatted(hour), MeetingState.HELD))
                .toArray(Occurrence[]::new);

        YearChart chart = chart(many);

        assertThat(marks(chart, 3)).hasSize(7).allMatch(mark -> mark.y() > 7);
        assertThat(chart.counts()).containsOnly(entry(Fate.HELD, 12));
    }

    @Test
    public void skippedAndExcusedAndMissedAreToldApart() {
        YearChart chart = chart(
                date("2027-01-05T10:00", MeetingState.SKIPPED),
                excused("2027-01-12T10:00"),
                date("2027-01-19T10:00", MeetingState.MISSED));

        assertThat(marks(chart, 3))
                .extracting(YearChart.Mark::fate)
                .containsExactly(Fate.SKIPPED, Fate.EXCUSED, Fate.MISSED);
        assertThat(Arrays.stream(Fate.values()).map(Fate::path)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Fate.values()).map(Fate::stroke)).doesNotHaveDuplicates();
    }

    @Test
    public void eachMonthIsNamedOnceBelowTheWeekInWhichItBegins() {
        List<YearChart.Label> labels = chart().pieces().stream()
                .flatMap(piece -> piece.labels().stream())
                .toList();

        assertThat(labels)
                .extracting(YearChart.Label::month)
                .containsExactlyElementsOf(IntStream.range(0, 12)
                        .mapToObj(month -> YearMonth.of(2026, 5).plusMonths(month))
                        .toList());
        assertThat(chart().pieces().get(0).labels())
                .extracting(YearChart.Label::x, YearChart.Label::isAtEnd)
                .containsExactly(tuple(62, false), tuple(162, false), tuple(242, true));
    }

    @Test
    public void countsAreKeptForEachMonthThatHadDates() {
        YearChart chart = chart(
                date("2026-11-30T23:30", MeetingState.HELD),
                date("2026-12-01T00:30", MeetingState.HELD),
                date("2026-12-08T10:00", MeetingState.MISSED),
                date("2027-02-02T10:00", MeetingState.HELD));

        assertThat(chart.months().keySet())
                .containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12), YearMonth.of(2027, 2));
        assertThat(chart.months().get(YearMonth.of(2026, 12))).containsOnly(entry(Fate.HELD, 1), entry(Fate.MISSED, 1));
    }

    @Test
    public void aLeapYearAndBothChangesOfTheClockMoveNothing() {
        List<Occurrence> tuesdays = IntStream.range(0, 52)
                .mapToObj(week -> date(
                        LocalDate.of(2027, 3, 9).plusWeeks(week).atTime(0, 30).toString(), MeetingState.HELD))
                .toList();

        YearChart chart = YearChart.of(tuesdays, LocalDate.of(2028, 3, 1), BERLIN);

        assertThat(chart.pieces()).allSatisfy(piece -> assertThat(piece.marks())
                .extracting(YearChart.Mark::x)
                .containsExactlyElementsOf(
                        IntStream.range(0, 13).mapToObj(week -> week * 20 + 10).toList()));
    }

    private static List<YearChart.Mark> marks(YearChart chart, int piece) {
        return chart.pieces().get(piece).marks();
    }

    private static YearChart chart(Occurrence... dates) {
        return YearChart.of(List.of(dates), TODAY, BERLIN);
    }

    private static Occurrence date(String local, MeetingState state) {
        return occurrence(local, state, Optional.empty());
    }

    private static Occurrence excused(String local) {
        return occurrence(local, MeetingState.SKIPPED, Optional.of("Holiday"));
    }

    private static Occurrence occurrence(String local, MeetingState state, Optional<String> excuse) {
        Instant start = LocalDateTime.parse(local).atZone(BERLIN).toInstant();
        return new Occurrence(new SeriesId(1), Slot.at(start, 30), state, excuse, Optional.empty());
    }
}
