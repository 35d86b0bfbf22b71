package org.oneonone.meeting.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.meeting.macro.TimelineStage.HOME;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.changed;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.in;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Instant;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.meeting.Meeting;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;
import org.oneonone.testing.Golden;

public class TimelineMacroTest {
    private static final String HOSTILE = "<img src=x onerror=alert(1)> \"q\" & {0} $lead";

    private final TimelineStage stage = new TimelineStage();

    @Test
    public void aSeriesByArrangementWithoutMeetingsSaysSo() {
        stage.home(stage.store.create(terms(adHoc())));

        check("timeline-empty", "Nothing was, nothing is planned.", stage.onPage(HOME));
    }

    @Test
    public void oneMeetingThatIsAheadIsAllThereIs() {
        stage.now = Instant.parse("2026-11-22T12:00:00Z");
        stage.home(stage.store.create(terms(fortnightly())));

        check(
                "timeline-one",
                "The first date is planned; the year before it was empty, so there is no chart.",
                stage.onPage(HOME));
    }

    @Test
    public void heldSkippedExcusedMissedMovedMergedAndPlannedAreToldApart() {
        Series series = stage.home(stage.store.create(terms(fortnightly())));
        stage.page(stage.row(series, "2026-12-01T09:00:00Z", Meeting.Outcome.HELD), 101);
        stage.row(series, "2026-12-15T09:00:00Z", Meeting.Outcome.skipped(Optional.of("Too much to do"), false));
        stage.excuses = ExampleExcusals.of(ExampleExcusals.days("2026-12-24", "2027-01-03", "Winter break"));
        stage.page(stage.moved(series, "2027-01-12T09:00:00Z", "2027-01-14T13:00:00Z", Meeting.Outcome.HELD), 102);
        stage.row(series, "2027-01-26T09:00:00Z", merged("2027-02-09T09:00:00Z"));
        stage.page(stage.moved(series, "2027-02-09T09:00:00Z", "2027-02-05T13:00:00Z", Meeting.Outcome.HELD), 103);
        stage.moved(series, "2027-04-06T08:00:00Z", "2027-04-07T08:00:00Z", Meeting.Outcome.PLANNED);

        check(
                "timeline-many",
                "Each thing that can become of a date, the next date, and what was changed later on.",
                stage.onPage(HOME));
    }

    @Test
    public void datesOfAPauseAreExcusedByIt() {
        Series series = in(
                SeriesState.PAUSED,
                Instant.parse("2026-12-10T10:00:00Z"),
                stage.home(stage.store.create(terms(fortnightly()))));
        stage.store.replace(stage.store.byId(series.id()).orElseThrow(), series);
        stage.now = Instant.parse("2027-01-13T12:00:00Z");

        check(
                "timeline-paused",
                "Three dates fell into the pause, one was missed before; none is next.",
                stage.onPage(HOME));
    }

    @Test
    public void aChangedCadenceLeavesThePastAsItWas() {
        Series before = stage.home(stage.store.create(terms(fortnightly())));
        stage.store.replace(
                before,
                changed(
                        before,
                        cadence("FREQ=WEEKLY;BYDAY=TH", "2027-01-07T15:00"),
                        Instant.parse("2026-12-31T23:00:00Z")));
        stage.now = Instant.parse("2027-01-22T12:00:00Z");

        check("timeline-changed", "Fortnightly Tuesdays until the year ended, Thursdays since.", stage.onPage(HOME));
    }

    @Test
    public void hostileNamesAndReasonsStayText() {
        stage.people.rename(RAVI, HOSTILE);
        Series series = stage.home(stage.store.create(terms(fortnightly())));
        stage.row(series, "2027-03-09T09:00:00Z", Meeting.Outcome.skipped(Optional.of(HOSTILE), false));

        assertThat(check("timeline-hostile", "Names and reasons with markup in them stay text.", stage.onPage(HOME)))
                .doesNotContain("<img");
    }

    @Test
    public void anOutsiderAndNobodyGetASentenceThatIsTheSameForAnyNumber() {
        Series series = stage.home(stage.store.create(terms(fortnightly())));
        stage.page(stage.row(series, "2026-12-01T09:00:00Z", Meeting.Outcome.HELD), 101);
        stage.caller.is(OLGA);
        String sentence = check(
                "timeline-outsider",
                "Somebody else learns nothing, not even whether there is such a series.",
                stage.named("1", 7));

        assertThat(stage.named("999", 7)).isEqualTo(sentence);
        assertThat(stage.onPage(101)).isEqualTo(sentence);
        stage.caller.isNobody();
        assertThat(stage.named("1", 7)).isEqualTo(sentence);
    }

    private static Meeting.Outcome merged(String into) {
        return new Meeting.Outcome(
                Meeting.Outcome.skipped(Optional.empty(), true).state(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.of(Instant.parse(into)));
    }

    private static String check(String file, String purpose, String html) {
        Golden.check("meeting/" + file + ".html", purpose, html);
        return html;
    }
}
