package org.oneonone.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.SeriesWish.cadence;
import static org.oneonone.series.SeriesWish.named;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.Recurrence;
import org.oneonone.person.PersonKey;
import org.oneonone.person.PersonReference;
import org.oneonone.person.Phrase;
import org.oneonone.person.Refusal;
import org.oneonone.template.Templates;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.PlainTexts;

public class SeriesBookTest {
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
    public void eitherOfTheTwoMayBeginTheSeries() {
        assertThat(book.create(MAYA, new SeriesWish().proposal()).participants())
                .isEqualTo(new Participants(MAYA, RAVI));
        assertThat(book.create(RAVI, new SeriesWish().proposal()).participants())
                .isEqualTo(new Participants(MAYA, RAVI));
        assertThat(store.ofPerson(MAYA)).hasSize(2);
    }

    @Test
    public void aThirdPersonMayNot() {
        Refusal refusal = refusal(OLGA, new SeriesWish());

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(store.ofPerson(MAYA)).isEmpty();
    }

    @Test
    public void peopleMayBeNamedByKey() {
        SeriesWish wish = new SeriesWish();
        wish.partner = new PersonReference(Optional.of("key-ravi"), Optional.empty());

        assertThat(book.create(MAYA, wish.proposal()).participants().partner()).isEqualTo(RAVI);
    }

    @Test
    public void everyBadInputNamesItsField() {
        assertThat(fieldAtFault(wish -> wish.spaceKey = null)).isEqualTo("spaceKey");
        assertThat(fieldAtFault(wish -> wish.spaceKey = "NOWHERE")).isEqualTo("spaceKey");
        assertThat(fieldAtFault(wish -> wish.kind = null)).isEqualTo("kind");
        assertThat(fieldAtFault(wish -> wish.kind = "FRIENDS")).isEqualTo("kind");
        assertThat(fieldAtFault(wish -> wish.lead = null)).isEqualTo("lead");
        assertThat(fieldAtFault(wish -> wish.partner = null)).isEqualTo("partner");
        assertThat(fieldAtFault(wish -> wish.partner = named("nobody"))).isEqualTo("partner");
        assertThat(fieldAtFault(wish -> wish.partner = named("maya"))).isEqualTo("partner");
        assertThat(fieldAtFault(wish -> wish.partner = new PersonReference(Optional.of(" "), Optional.empty())))
                .isEqualTo("partner");
        assertThat(fieldAtFault(wish -> wish.cadence = null)).isEqualTo("cadence");
        assertThat(fieldAtFault(wish -> wish.template = "unknown")).isEqualTo("template");
        assertThat(fieldAtFault(wish -> wish.template = "<b>")).isEqualTo("template");
    }

    @Test
    public void everyBadPartOfACadenceNamesItsField() {
        assertThat(fieldAtFault("", "2026-12-01T10:00", "Europe/Berlin", 30)).isEqualTo("rrule");
        assertThat(fieldAtFault(null, null, "Europe/Berlin", 30)).isEqualTo("start");
        assertThat(fieldAtFault(null, "tomorrow", "Europe/Berlin", 30)).isEqualTo("start");
        assertThat(fieldAtFault(null, "2026-12-01", "Europe/Berlin", 30)).isEqualTo("start");
        assertThat(fieldAtFault(null, "1812-12-01T10:00", "Europe/Berlin", 30)).isEqualTo("start");
        assertThat(fieldAtFault(null, "+99999-12-01T10:00", "Europe/Berlin", 30))
                .isEqualTo("start");
        assertThat(fieldAtFault(null, "2026-12-01T10:00", null, 30)).isEqualTo("zone");
        assertThat(fieldAtFault(null, "2026-12-01T10:00", "Europe/Atlantis", 30))
                .isEqualTo("zone");
        assertThat(fieldAtFault(null, "2026-12-01T10:00", "+02:00", 30)).isEqualTo("zone");
        assertThat(fieldAtFault(null, "2026-12-01T10:00", "Europe/Berlin", null))
                .isEqualTo("durationMinutes");
        assertThat(fieldAtFault(null, "2026-12-01T10:00", "Europe/Berlin", 4)).isEqualTo("durationMinutes");
        assertThat(fieldAtFault(null, "2026-12-01T10:00", "Europe/Berlin", 481)).isEqualTo("durationMinutes");
    }

    @Test
    public void theRulesOwnObjectionIsPassedOn() {
        when(recurrence.objectionTo(any())).thenReturn(Optional.of(Phrase.of("oneonone.cadence.error.rrule.often")));

        Refusal refusal = refusal(MAYA, new SeriesWish());

        assertThat(refusal.field()).isEqualTo("rrule");
        assertThat(refusal.phrase().key()).isEqualTo("oneonone.cadence.error.rrule.often");
    }

    @Test
    public void aStartMayBeTheInstantOfAnEarlierAnswer() {
        Cadence cadence = book.preview(cadence(null, "2026-12-01T09:00:00Z", "Europe/Berlin", 30));

        assertThat(cadence.start()).isEqualTo("2026-12-01T10:00");
    }

    @Test
    public void bothNeedTheSpace() {
        people.hideSpaceFrom(RAVI);

        assertThat(fieldAtFault(wish -> {})).isEqualTo("partner");
    }

    @Test
    public void aSpaceThatTheCallerMayNotSeeLooksAbsent() {
        people.hideSpaceFrom(MAYA);

        Refusal hidden = refusal(MAYA, new SeriesWish());
        SeriesWish elsewhere = new SeriesWish();
        elsewhere.spaceKey = "NOWHERE";

        assertThat(hidden.phrase()).isEqualTo(refusal(MAYA, elsewhere).phrase());
    }

    @Test
    public void aReaderOfTheSpaceMayNotBeginASeriesThere() {
        SeriesWish wish = new SeriesWish();
        wish.lead = named("olga");

        assertThat(refusal(OLGA, wish).phrase().key()).isEqualTo("oneonone.series.error.space.create");
    }

    @Test
    public void nobodyBeginsASeriesWithSomebodyWhoseAccountIsDeactivated() {
        people.deactivate(RAVI);

        assertThat(saying(refusal(MAYA, new SeriesWish()))).isEqualTo("partner");
    }

    @Test
    public void aSentenceRepeatsOnlyTheBeginningOfALongName() {
        SeriesWish wish = new SeriesWish();
        wish.partner = named("x".repeat(10_000));

        assertThat(new PlainTexts().say(refusal(MAYA, wish).phrase())).hasSizeLessThan(200);
    }

    private String fieldAtFault(Consumer<SeriesWish> change) {
        SeriesWish wish = new SeriesWish();
        change.accept(wish);
        return saying(refusal(MAYA, wish));
    }

    private String fieldAtFault(String rrule, String start, String zone, Integer minutes) {
        return saying(catchThrowableOfType(Refusal.class, () -> book.preview(cadence(rrule, start, zone, minutes))));
    }

    /** The field of a refusal that has a sentence. */
    private static String saying(Refusal refusal) {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(new PlainTexts().say(refusal.phrase())).endsWith(".").doesNotContain("{");
        return refusal.field();
    }

    private Refusal refusal(PersonKey caller, SeriesWish wish) {
        return catchThrowableOfType(Refusal.class, () -> book.create(caller, wish.proposal()));
    }
}
