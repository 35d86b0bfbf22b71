package org.oneonone.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadenceProposal;
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
    private final SeriesBook book =
            new SeriesBook(store, new SeriesRules(people, people, templates, recurrence, clock));

    @Before
    public void acceptAnyRule() {
        when(recurrence.objectionTo(any())).thenReturn(Optional.empty());
        when(templates.current(any(), any())).thenReturn(Optional.empty());
    }

    @Test
    public void eitherOfTheTwoMayBeginTheSeries() {
        assertThat(book.create(MAYA, new Wish().proposal()).participants()).isEqualTo(new Participants(MAYA, RAVI));
        assertThat(book.create(RAVI, new Wish().proposal()).participants()).isEqualTo(new Participants(MAYA, RAVI));
        assertThat(store.ofPerson(MAYA)).hasSize(2);
    }

    @Test
    public void aThirdPersonMayNot() {
        Refusal refusal = refusal(OLGA, new Wish());

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(store.ofPerson(MAYA)).isEmpty();
    }

    @Test
    public void peopleMayBeNamedByKey() {
        Wish wish = new Wish();
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

        Refusal refusal = refusal(MAYA, new Wish());

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

        Refusal hidden = refusal(MAYA, new Wish());
        Wish elsewhere = new Wish();
        elsewhere.spaceKey = "NOWHERE";

        assertThat(hidden.phrase()).isEqualTo(refusal(MAYA, elsewhere).phrase());
    }

    @Test
    public void aReaderOfTheSpaceMayNotBeginASeriesThere() {
        Wish wish = new Wish();
        wish.lead = named("olga");

        assertThat(refusal(OLGA, wish).phrase().key()).isEqualTo("oneonone.series.error.space.create");
    }

    @Test
    public void aChangeKeepsWhatItDoesNotName() {
        Series made = book.create(MAYA, new Wish().proposal());
        Wish wish = new Wish();
        wish.cadence = null;
        wish.lead = null;
        wish.partner = null;
        wish.spaceKey = null;
        wish.kind = "PEER";

        Series changed = book.change(made, wish.proposal());

        assertThat(changed.kind()).isEqualTo(SeriesKind.PEER);
        assertThat(changed.cadence()).isEqualTo(made.cadence());
        assertThat(store.byId(made.id())).contains(changed);
    }

    @Test
    public void aCadenceIsInForceFromTheDayOnWhichItWasChosenHoweverFarBackItStarts() {
        Series made = book.create(MAYA, new Wish().proposal());
        Series early = ExampleSeries.changed(made, made.cadence(), Instant.EPOCH);
        Wish other = new Wish();
        other.cadence = cadence("FREQ=WEEKLY", "2026-09-01T11:00", "Europe/Berlin", 30);

        assertThat(made.since()).isEqualTo("2026-11-21T23:00:00Z");
        assertThat(rules().changed(early, other.proposal()).since()).isEqualTo(made.since());
        assertThat(rules().changed(early, new Wish().proposal()).since()).isEqualTo(Instant.EPOCH);
    }

    @Test
    public void aChangeMayRepeatWhatIsFixedButNotChangeIt() {
        Series made = book.create(MAYA, new Wish().proposal());

        assertThat(book.change(made, new Wish().proposal())).isEqualTo(made);
        assertThat(fieldAtFault(made, wish -> wish.spaceKey = "OTHER")).isEqualTo("spaceKey");
        assertThat(fieldAtFault(made, wish -> wish.lead = named("olga"))).isEqualTo("lead");
        assertThat(fieldAtFault(made, wish -> wish.partner = named("nobody"))).isEqualTo("partner");
    }

    @Test
    public void pausesResumesAndEndsAsOftenAsAsked() {
        Series made = book.create(MAYA, new Wish().proposal());

        Series paused = book.pause(book.pause(made));
        assertThat(paused.state()).isEqualTo(SeriesState.PAUSED);
        Series resumed = book.resume(book.resume(paused));
        assertThat(resumed.state()).isEqualTo(SeriesState.ACTIVE);
        assertThat(book.end(book.end(resumed)).state()).isEqualTo(SeriesState.ENDED);
        assertThat(store.byId(made.id()).orElseThrow().state()).isEqualTo(SeriesState.ENDED);
    }

    @Test
    public void whoChangesASeriesThatTheOtherHasJustPausedIsTold() {
        Series seen = book.create(MAYA, new Wish().proposal());
        book.pause(seen);

        assertThat(catchThrowableOfType(Refusal.class, () -> book.end(seen)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(store.byId(seen.id()).orElseThrow().state()).isEqualTo(SeriesState.PAUSED);
    }

    @Test
    public void anEndedSeriesStaysAsItIs() {
        Series ended = book.end(book.create(MAYA, new Wish().proposal()));

        assertThat(catchThrowableOfType(Refusal.class, () -> book.resume(ended)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(catchThrowableOfType(Refusal.class, () -> book.pause(ended)).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(catchThrowableOfType(Refusal.class, () -> book.change(ended, new Wish().proposal()))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void nobodyBeginsASeriesWithSomebodyWhoseAccountIsDeactivated() {
        people.deactivate(RAVI);

        assertThat(saying(refusal(MAYA, new Wish()))).isEqualTo("partner");
    }

    @Test
    public void aSentenceRepeatsOnlyTheBeginningOfALongName() {
        Wish wish = new Wish();
        wish.partner = named("x".repeat(10_000));

        assertThat(new PlainTexts().say(refusal(MAYA, wish).phrase())).hasSizeLessThan(200);
    }

    private SeriesRules rules() {
        return new SeriesRules(people, people, templates, recurrence, clock);
    }

    private String fieldAtFault(Consumer<Wish> change) {
        Wish wish = new Wish();
        change.accept(wish);
        return saying(refusal(MAYA, wish));
    }

    private String fieldAtFault(Series series, Consumer<Wish> change) {
        Wish wish = new Wish();
        change.accept(wish);
        return saying(catchThrowableOfType(Refusal.class, () -> book.change(series, wish.proposal())));
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

    private Refusal refusal(PersonKey caller, Wish wish) {
        return catchThrowableOfType(Refusal.class, () -> book.create(caller, wish.proposal()));
    }

    private static PersonReference named(String name) {
        return new PersonReference(Optional.empty(), Optional.of(name));
    }

    private static CadenceProposal cadence(String rrule, String start, String zone, Integer minutes) {
        return new CadenceProposal(
                Optional.ofNullable(rrule),
                Optional.ofNullable(start),
                Optional.ofNullable(zone),
                Optional.ofNullable(minutes));
    }

    /** A proposal that is fine until a test spoils it. */
    private static final class Wish {
        private String spaceKey = "TEAM";
        private String kind = "MANAGER_REPORT";
        private PersonReference lead = named("maya");
        private PersonReference partner = named("ravi");
        private CadenceProposal cadence =
                cadence("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-12-01T10:00", "Europe/Berlin", 30);
        private String template;

        SeriesProposal proposal() {
            return new SeriesProposal(
                    Optional.ofNullable(spaceKey),
                    Optional.ofNullable(kind),
                    Optional.ofNullable(lead),
                    Optional.ofNullable(partner),
                    Optional.ofNullable(cadence),
                    Optional.ofNullable(template));
        }
    }
}
