package org.oneonone.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.SeriesWish.cadence;
import static org.oneonone.series.SeriesWish.named;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.cadence.Recurrence;
import org.oneonone.person.Refusal;
import org.oneonone.template.Templates;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.PlainTexts;

public class SeriesChangesTest {
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final ExamplePeople people = new ExamplePeople();
    private final Recurrence recurrence = mock(Recurrence.class);
    private final Templates templates = mock(Templates.class);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final InMemoryHistory history = new InMemoryHistory();
    private final SeriesBook book = new SeriesBook(
            store, new SeriesRules(people, people, templates, recurrence, clock), new DirectLock(), history, clock);

    @Before
    public void acceptAnyRule() {
        when(recurrence.objectionTo(any())).thenReturn(Optional.empty());
        when(templates.current(any(), any())).thenReturn(Optional.empty());
    }

    @Test
    public void aChangeKeepsWhatItDoesNotName() {
        Series made = book.create(MAYA, new SeriesWish().proposal());
        SeriesWish wish = new SeriesWish();
        wish.cadence = null;
        wish.lead = null;
        wish.partner = null;
        wish.spaceKey = null;
        wish.kind = "PEER";

        Series changed = book.change(made, wish.proposal(), RAVI);

        assertThat(changed.kind()).isEqualTo(SeriesKind.PEER);
        assertThat(changed.cadence()).isEqualTo(made.cadence());
        assertThat(store.byId(made.id())).contains(changed);
    }

    @Test
    public void aCadenceIsInForceFromTheDayOnWhichItWasChosenHoweverFarBackItStarts() {
        Series made = book.create(MAYA, new SeriesWish().proposal());
        Series early = ExampleSeries.changed(made, made.cadence(), Instant.EPOCH);
        SeriesWish other = new SeriesWish();
        other.cadence = cadence("FREQ=WEEKLY", "2026-09-01T11:00", "Europe/Berlin", 30);

        assertThat(since(made)).isEqualTo("2026-11-21T23:00:00Z");
        assertThat(since(rules().changed(early, other.proposal()))).isEqualTo(since(made));
        assertThat(since(rules().changed(early, new SeriesWish().proposal()))).isEqualTo(Instant.EPOCH);
    }

    @Test
    public void aChangedCadenceCountsFromTheDayThatWasAskedForAndNeverFromThePast() {
        Series made = book.create(MAYA, new SeriesWish().proposal());
        SeriesWish wish = new SeriesWish();
        wish.cadence = cadence("FREQ=WEEKLY", "2026-12-01T11:00", "Europe/Berlin", 30);
        wish.from = "2027-01-10";

        Series changed = book.change(made, wish.proposal(), RAVI);

        assertThat(since(changed)).isEqualTo("2027-01-09T23:00:00Z");
        assertThat(changed.plan().phases()).startsWith(made.plan().latest()).hasSize(2);
        for (String from : List.of("2026-11-21", "2032-01-01", "tomorrow", "")) {
            assertThat(fieldAtFault(made, odd -> {
                        odd.cadence = wish.cadence;
                        odd.from = from;
                    }))
                    .isEqualTo("from");
        }
    }

    @Test
    public void everyChangeStandsInTheHistoryOnceWithWhoMadeIt() {
        Series made = book.create(MAYA, new SeriesWish().proposal());
        SeriesWish wish = new SeriesWish();
        wish.cadence = cadence("FREQ=WEEKLY", "2026-12-01T11:00", "Europe/Berlin", 30);
        Series changed = book.change(made, wish.proposal(), RAVI);
        book.end(book.end(book.resume(book.pause(changed, MAYA), RAVI), MAYA), MAYA);

        assertThat(history.of(made.id(), 0, 10))
                .extracting(SeriesEvent::what, SeriesEvent::who)
                .containsExactly(
                        tuple(SeriesEvent.What.ENDED, MAYA),
                        tuple(SeriesEvent.What.RESUMED, RAVI),
                        tuple(SeriesEvent.What.PAUSED, MAYA),
                        tuple(SeriesEvent.What.CADENCE_CHANGED, RAVI),
                        tuple(SeriesEvent.What.BEGUN, MAYA));
    }

    @Test
    public void aChangeMayRepeatWhatIsFixedButNotChangeIt() {
        Series made = book.create(MAYA, new SeriesWish().proposal());

        assertThat(book.change(made, new SeriesWish().proposal(), RAVI)).isEqualTo(made);
        assertThat(fieldAtFault(made, wish -> wish.spaceKey = "OTHER")).isEqualTo("spaceKey");
        assertThat(fieldAtFault(made, wish -> wish.lead = named("olga"))).isEqualTo("lead");
        assertThat(fieldAtFault(made, wish -> wish.partner = named("nobody"))).isEqualTo("partner");
    }

    @Test
    public void pausesResumesAndEndsAsOftenAsAsked() {
        Series made = book.create(MAYA, new SeriesWish().proposal());

        Series paused = book.pause(book.pause(made, MAYA), RAVI);
        assertThat(paused.state()).isEqualTo(SeriesState.PAUSED);
        Series resumed = book.resume(book.resume(paused, MAYA), RAVI);
        assertThat(resumed.state()).isEqualTo(SeriesState.ACTIVE);
        assertThat(book.end(book.end(resumed, MAYA), RAVI).state()).isEqualTo(SeriesState.ENDED);
        assertThat(store.byId(made.id()).orElseThrow().state()).isEqualTo(SeriesState.ENDED);
    }

    @Test
    public void whoChangesASeriesThatTheOtherHasJustPausedIsTold() {
        Series seen = book.create(MAYA, new SeriesWish().proposal());
        book.pause(seen, RAVI);

        assertThat(catchThrowableOfType(Refusal.class, () -> book.end(seen, MAYA))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(store.byId(seen.id()).orElseThrow().state()).isEqualTo(SeriesState.PAUSED);
    }

    @Test
    public void anEndedSeriesStaysAsItIs() {
        Series ended = book.end(book.create(MAYA, new SeriesWish().proposal()), MAYA);

        assertThat(catchThrowableOfType(Refusal.class, () -> book.resume(ended, MAYA))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(catchThrowableOfType(Refusal.class, () -> book.pause(ended, MAYA))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(catchThrowableOfType(Refusal.class, () -> book.change(ended, new SeriesWish().proposal(), MAYA))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    private static Instant since(Series series) {
        return series.plan().latest().since();
    }

    private SeriesRules rules() {
        return new SeriesRules(people, people, templates, recurrence, clock);
    }

    private String fieldAtFault(Series series, Consumer<SeriesWish> change) {
        SeriesWish wish = new SeriesWish();
        change.accept(wish);
        return saying(catchThrowableOfType(Refusal.class, () -> book.change(series, wish.proposal(), MAYA)));
    }

    /** The field of a refusal that has a sentence. */
    private static String saying(Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(new PlainTexts().say(refusal.phrase())).endsWith(".").doesNotContain("{");
        return refusal.field();
    }
}
