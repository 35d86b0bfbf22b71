package org.oneonone.excusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Participants;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesKind;
import org.oneonone.series.SeriesState;
import org.oneonone.series.SeriesTerms;

public class LeaveBookTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private final InMemoryLeaveStore store = new InMemoryLeaveStore();
    private final InMemorySeriesStore series = new InMemorySeriesStore();
    private final InMemoryHistory history = new InMemoryHistory();
    private final LeaveBook book = ExcusalServices.leaveBook(store, series, history, clock);
    private final Series own = series.create(terms(fortnightly()));
    private final Series other = series.create(with(OLGA));

    @Test
    public void leaveOfOneSeriesStandsInItsHistoryWithWhoAndTheDaysOfItsZone() {
        LeaveBook.Added added = book.add(own, days("2026-12-14", "2026-12-18"), RAVI);

        assertThat(added.isNew()).isTrue();
        assertThat(added.leave().person()).isEqualTo(RAVI);
        assertThat(added.leave().series()).contains(own.id());
        assertThat(history.of(own.id(), 0, 9))
                .extracting(
                        SeriesEvent::what, SeriesEvent::who, SeriesEvent::at, SeriesEvent::before, SeriesEvent::after)
                .containsExactly(tuple(
                        SeriesEvent.What.EXCUSED,
                        RAVI,
                        clock.instant(),
                        Optional.of(Instant.parse("2026-12-13T23:00:00Z")),
                        Optional.of(Instant.parse("2026-12-17T23:00:00Z"))));
        assertThat(history.of(other.id(), 0, 9)).isEmpty();
    }

    @Test
    public void leaveOfEverySeriesIsKeptOnceAndStandsInTheHistoryOfEachThatIsNotOver() {
        Series over = series.create(with(new PersonKey("key-ines")));
        series.replace(over, ExampleSeries.in(SeriesState.ENDED, over));

        Leave leave =
                book.add(own, everywhere("2026-12-14", "2026-12-18"), MAYA).leave();
        book.remove(other, leave.id(), MAYA);

        assertThat(store.of(List.of(MAYA))).isEmpty();
        for (Series each : List.of(own, other)) {
            assertThat(history.of(each.id(), 0, 9))
                    .extracting(SeriesEvent::what)
                    .containsExactly(SeriesEvent.What.EXCUSAL_REMOVED, SeriesEvent.What.EXCUSED);
        }
        assertThat(history.of(over.id(), 0, 9)).isEmpty();
    }

    @Test
    public void sayingTheSameAgainAddsNothing() {
        Leave first = book.add(own, days("2026-12-14", "2026-12-18"), MAYA).leave();
        LeaveBook.Added again = book.add(own, days("2026-12-14", "2026-12-18"), MAYA);

        assertThat(again).isEqualTo(new LeaveBook.Added(first, false));
        assertThat(book.add(own, days("2026-12-14", "2026-12-18"), RAVI).isNew())
                .isTrue();
        assertThat(book.add(own, everywhere("2026-12-14", "2026-12-18"), MAYA).isNew())
                .isTrue();
        assertThat(history.count(own.id())).isEqualTo(3);
    }

    @Test
    public void onlyWhoeverIsAwayTakesItBack() {
        Leave leave = book.add(own, days("2026-12-14", "2026-12-18"), MAYA).leave();

        assertThatThrownBy(() -> book.remove(own, leave.id(), RAVI))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));

        assertThat(store.byId(leave.id())).contains(leave);
    }

    @Test
    public void leaveOfAnotherSeriesIsAbsentFromThisOne() {
        Leave elsewhere =
                book.add(other, days("2026-12-14", "2026-12-18"), MAYA).leave();
        Leave olgas =
                book.add(other, everywhere("2026-12-14", "2026-12-18"), OLGA).leave();

        for (Leave.Id id : List.of(elsewhere.id(), olgas.id(), new Leave.Id(4711))) {
            assertThatThrownBy(() -> book.remove(own, id, MAYA))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.ABSENT));
        }
        assertThat(store.of(List.of(MAYA, OLGA))).hasSize(2);
    }

    @Test
    public void daysThatCannotBeAreRefusedAtTheirField() {
        assertThat(refused(days("2026-12-18", "2026-12-17"))).isEqualTo("to");
        assertThat(refused(days("2026-12-18", "2027-12-19"))).isEqualTo("to");
        assertThat(refused(days("soon", "2026-12-18"))).isEqualTo("from");
        assertThat(refused(days("2026-02-30", "2026-12-18"))).isEqualTo("from");
        assertThat(refused(days("2020-01-01", "2020-01-02"))).isEqualTo("from");
        assertThat(refused(days("2026-12-18", "2032-12-19"))).isEqualTo("to");
        assertThat(refused(days("-999999999-01-01", "+999999999-12-31"))).isEqualTo("from");
        assertThat(refused(new LeaveProposal(Optional.empty(), Optional.of("2026-12-18"), Optional.empty(), false)))
                .isEqualTo("from");
        assertThat(refused(new LeaveProposal(
                        Optional.of("2026-12-18"), Optional.of("2026-12-18"), Optional.of("x".repeat(256)), false)))
                .isEqualTo("reason");
        assertThat(store.of(List.of(MAYA))).isEmpty();
        assertThat(history.count(own.id())).isZero();
    }

    @Test
    public void aYearAndADayIsThereAndWhatIsOverMayStillBeSaid() {
        assertThat(book.add(own, days("2026-12-18", "2027-12-18"), MAYA).isNew())
                .isTrue();
        assertThat(book.add(own, days("2026-01-01", "2026-01-01"), MAYA).isNew())
                .isTrue();
    }

    @Test
    public void aSeriesThatHasEndedTakesNoLeave() {
        Series ended = ExampleSeries.in(SeriesState.ENDED, own);

        assertThatThrownBy(() -> book.add(ended, days("2026-12-14", "2026-12-18"), MAYA))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    public void nobodyPilesUpMoreThanAHundredAbsencesAhead() {
        book.add(own, days("2026-11-01", "2026-11-02"), MAYA);
        for (int day = 0; day < 100; day++) {
            String text = "2027-" + (day < 50 ? "01" : "02") + "-" + (day % 25 < 9 ? "0" : "") + (day % 25 + 1);
            book.add(own, with(text, "reason " + day), MAYA);
        }

        assertThatThrownBy(() -> book.add(own, days("2027-05-01", "2027-05-01"), MAYA))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(book.add(own, days("2027-05-01", "2027-05-01"), RAVI).isNew())
                .isTrue();
    }

    private String refused(LeaveProposal proposal) {
        try {
            book.add(own, proposal, MAYA);
            return "";
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            return refusal.field();
        }
    }

    private static SeriesTerms with(PersonKey partner) {
        return new SeriesTerms(
                SeriesKind.PEER,
                "TEAM",
                new Participants(MAYA, partner),
                fortnightly(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static LeaveProposal days(String from, String to) {
        return new LeaveProposal(Optional.of(from), Optional.of(to), Optional.empty(), false);
    }

    private static LeaveProposal everywhere(String from, String to) {
        return new LeaveProposal(Optional.of(from), Optional.of(to), Optional.empty(), true);
    }

    private static LeaveProposal with(String day, String reason) {
        return new LeaveProposal(Optional.of(day), Optional.of(day), Optional.of(reason), false);
    }
}
