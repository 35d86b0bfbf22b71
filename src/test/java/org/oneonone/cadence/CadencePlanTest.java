package org.oneonone.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oneonone.cadence.CadencePhase.Kind.ENDED;
import static org.oneonone.cadence.CadencePhase.Kind.PAUSED;
import static org.oneonone.cadence.CadencePhase.Kind.RUNNING;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

/** Plans in short: "10 RUNNING tu" is what counts from the tenth of December on. */
public class CadencePlanTest {
    private static final Cadence TUESDAYS = weekly("TU");
    private static final Cadence FRIDAYS = weekly("FR");
    private final CadencePlan plan = CadencePlan.begin(TUESDAYS, day(1));

    @Test
    public void aPlanWithoutACadenceIsNone() {
        assertThatThrownBy(() -> new CadencePlan(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void aChangeLeavesWhatWasBeforeIt() {
        CadencePlan changed = plan.changed(FRIDAYS, day(10));

        assertThat(told(changed)).containsExactly("1 RUNNING TU", "10 RUNNING FR");
        assertThat(changed.at(day(10).minusMillis(1)).cadence()).isEqualTo(TUESDAYS);
        assertThat(changed.at(day(10)).cadence()).isEqualTo(FRIDAYS);
    }

    @Test
    public void beforeItsBeginningAPlanIsWhatItBeginsWith() {
        assertThat(plan.changed(FRIDAYS, day(10)).at(Instant.EPOCH).cadence()).isEqualTo(TUESDAYS);
    }

    @Test
    public void aChangeReplacesWhatWasAgreedForTheSameDayAndLater() {
        CadencePlan twice = plan.changed(FRIDAYS, day(20)).changed(weekly("WE"), day(10));

        assertThat(told(twice)).containsExactly("1 RUNNING TU", "10 RUNNING WE");
        assertThat(told(plan.changed(FRIDAYS, day(10)).changed(weekly("WE"), day(10))))
                .containsExactly("1 RUNNING TU", "10 RUNNING WE");
        assertThat(told(plan.changed(FRIDAYS, day(1)))).containsExactly("1 RUNNING FR");
    }

    @Test
    public void aPauseAndItsEndAreStretchesOfTheSameCadence() {
        CadencePlan resumed = plan.turned(PAUSED, day(5)).turned(RUNNING, day(8));

        assertThat(told(resumed)).containsExactly("1 RUNNING TU", "5 PAUSED TU", "8 RUNNING TU");
    }

    @Test
    public void whatIsSaidAgainChangesNothing() {
        assertThat(plan.turned(RUNNING, day(5))).isSameAs(plan);
        assertThat(told(plan.turned(PAUSED, day(5)).turned(PAUSED, day(8)))).hasSize(2);
    }

    @Test
    public void aCadenceForLaterStillComesIntoForceIfTheTwoPauseBeforeAndIsPausedThenToo() {
        CadencePlan paused = plan.changed(FRIDAYS, day(20)).turned(PAUSED, day(10));

        assertThat(told(paused)).containsExactly("1 RUNNING TU", "10 PAUSED TU", "20 PAUSED FR");
        assertThat(told(paused.turned(RUNNING, day(15))))
                .containsExactly("1 RUNNING TU", "10 PAUSED TU", "15 RUNNING TU", "20 RUNNING FR");
    }

    @Test
    public void whoChangesTheCadenceWhilePausedIsStillPaused() {
        assertThat(told(plan.turned(PAUSED, day(5)).changed(FRIDAYS, day(10))))
                .containsExactly("1 RUNNING TU", "5 PAUSED TU", "10 PAUSED FR");
    }

    @Test
    public void theEndIsTheLastStretch() {
        CadencePlan ended = plan.changed(FRIDAYS, day(20)).turned(ENDED, day(10));

        assertThat(ended.latest().kind()).isEqualTo(ENDED);
        assertThat(ended.at(day(30)).kind()).isEqualTo(ENDED);
    }

    @Test
    public void spansFollowEachOtherWithoutAGapAndTheLastHasNoEnd() {
        List<CadencePlan.Span> spans = plan.turned(PAUSED, day(5)).spans();

        assertThat(spans).extracting(CadencePlan.Span::from).containsExactly(day(1), day(5));
        assertThat(spans).extracting(CadencePlan.Span::until).containsExactly(day(5), Instant.MAX);
    }

    private static List<String> told(CadencePlan plan) {
        return plan.phases().stream()
                .map(phase -> phase.since().toString().substring(8, 10).replaceFirst("^0", "")
                        + " " + phase.kind() + " "
                        + phase.cadence().rrule().orElseThrow().replaceFirst(".*=", ""))
                .toList();
    }

    private static Instant day(int day) {
        return Instant.parse("2026-12-%02dT00:00:00Z".formatted(day));
    }

    private static Cadence weekly(String day) {
        return new Cadence(
                Optional.of("FREQ=WEEKLY;BYDAY=" + day),
                LocalDateTime.parse("2026-12-01T10:00"),
                ZoneId.of("Europe/Berlin"),
                30);
    }
}
