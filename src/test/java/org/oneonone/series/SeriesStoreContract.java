package org.oneonone.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Instant;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.cadence.CadencePhase;
import org.oneonone.cadence.CadencePlan;
import org.oneonone.template.TemplateKey;

/** What every store of series does. */
public abstract class SeriesStoreContract {
    protected abstract SeriesStore store();

    @Test
    public void aNewSeriesIsActiveAndHasNoHomePage() {
        Series made = store().create(terms(fortnightly()));

        assertThat(made.state()).isEqualTo(SeriesState.ACTIVE);
        assertThat(made.homePageId()).isEmpty();
        assertThat(made.participants()).isEqualTo(new Participants(MAYA, RAVI));
        assertThat(store().byId(made.id())).contains(made);
    }

    @Test
    public void everyPartOfItsTermsIsKept() {
        SeriesTerms terms = new SeriesTerms(
                SeriesKind.MENTORING,
                "TEAM",
                new Participants(RAVI, MAYA),
                cadence("FREQ=MONTHLY;BYDAY=-1FR", "2026-12-25T16:45"),
                Optional.of(new TemplateKey("first-one-on-one")),
                Instant.parse("2026-11-21T23:00:00Z"));

        Series made = store().create(terms);

        assertThat(store().byId(made.id()))
                .get()
                .extracting(
                        Series::kind,
                        Series::spaceKey,
                        Series::participants,
                        Series::cadence,
                        Series::template,
                        Series::plan)
                .containsExactly(
                        terms.kind(),
                        terms.spaceKey(),
                        terms.participants(),
                        terms.cadence(),
                        terms.template(),
                        CadencePlan.begin(terms.cadence(), terms.since()));
    }

    @Test
    public void aCadenceByArrangementHasNoRule() {
        Series made = store().create(terms(adHoc()));

        assertThat(store().byId(made.id()).orElseThrow().cadence()).isEqualTo(adHoc());
    }

    @Test
    public void anUnknownSeriesIsEmpty() {
        assertThat(store().byId(new SeriesId(4711))).isEmpty();
        assertThat(store().byId(new SeriesId(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    public void bothOfThePairFindTheirSeriesAndNobodyElseDoes() {
        Series first = store().create(terms(fortnightly()));
        Series second = store().create(terms(adHoc()));

        assertThat(store().ofPerson(MAYA)).containsExactly(first, second);
        assertThat(store().ofPerson(RAVI)).containsExactly(first, second);
        assertThat(store().ofPerson(OLGA)).isEmpty();
    }

    @Test
    public void aChangeReplacesKindPlanAndTemplate() {
        Series made = store().create(terms(fortnightly()));
        Series changed = made.withTerms(
                SeriesKind.PEER,
                made.plan()
                        .changed(adHoc(), Instant.parse("2026-12-07T23:00:00Z"))
                        .turned(CadencePhase.Kind.PAUSED, Instant.parse("2026-12-09T11:12:13.456Z")),
                Optional.of(new TemplateKey("weekly-check-in")));

        store().replace(made, changed);

        assertThat(store().byId(made.id())).contains(changed);
    }

    @Test
    public void savingAnOldCopyKeepsTheHomePage() {
        Series made = store().create(terms(fortnightly()));

        store().keepHomePage(made.id(), 98_765_432_101L);
        store().replace(made, ExampleSeries.in(SeriesState.PAUSED, made));

        Series found = store().byId(made.id()).orElseThrow();
        assertThat(found.homePageId()).hasValue(98_765_432_101L);
        assertThat(found.state()).isEqualTo(SeriesState.PAUSED);
    }

    @Test
    public void whatIsOverIsNotRunningAndTheRestComesInParts() {
        Series first = store().create(terms(fortnightly()));
        Series over = store().create(terms(fortnightly()));
        Series last = store().create(terms(adHoc()));
        store().replace(over, ExampleSeries.in(SeriesState.ENDED, over));

        assertThat(store().running(new SeriesId(0), 10)).containsExactly(first, last);
        assertThat(store().running(new SeriesId(0), 1)).containsExactly(first);
        assertThat(store().running(first.id(), 10)).containsExactly(last);
    }

    @Test
    public void whoeverChangesWhatIsNoLongerSoChangesNothing() {
        Series seen = store().create(terms(fortnightly()));
        store().replace(seen, ExampleSeries.in(SeriesState.PAUSED, seen));

        boolean isKept = store().replace(seen, seen.withTerms(SeriesKind.PEER, seen.plan(), seen.template()));

        assertThat(isKept).isFalse();
        assertThat(store().byId(seen.id())).get().satisfies(now -> {
            assertThat(now.state()).isEqualTo(SeriesState.PAUSED);
            assertThat(now.kind()).isEqualTo(seen.kind());
        });
    }
}
