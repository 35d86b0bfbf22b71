package org.oneonone.series.ao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.fortnightly;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.Test;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.CadencePhase;
import org.oneonone.cadence.CadencePlan;

public class StoredPlanTest {
    private static final String LOST =
            "1970-01-01T00:00:00Z RUNNING 2026-12-01T10:00 Mars/Olympus 30 FREQ=WEEKLY;BYDAY=TU";

    @Test
    public void allPhasesComeBackAsTheyWere() {
        CadencePlan plan = CadencePlan.begin(fortnightly(), Instant.EPOCH)
                .changed(adHoc(), Instant.parse("2027-01-01T00:00:00Z"))
                .turned(CadencePhase.Kind.PAUSED, Instant.parse("2027-02-01T12:34:56.789Z"));

        assertThat(StoredPlan.read(StoredPlan.write(plan))).isEqualTo(plan);
    }

    @Test
    public void aZoneThatThisJavaDoesNotKnowIsReadAsUtcAndKeepsItsName() {
        Cadence cadence = StoredPlan.read(LOST).latest().cadence();

        assertThat(cadence.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(cadence.instantOf(cadence.start())).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(cadence.zoneName()).isEqualTo("Mars/Olympus");
        assertThat(StoredPlan.write(StoredPlan.read(LOST))).isEqualTo(LOST);
    }

    @Test
    public void aZoneThatIsNoNameAtAllIsNoReasonToFail() {
        assertThat(StoredPlan.read(LOST.replace("Mars/Olympus", "?!"))
                        .latest()
                        .cadence()
                        .zone())
                .isEqualTo(ZoneOffset.UTC);
    }

    @Test
    public void anOldNameOfAZoneIsReadAsTheZoneItIs() {
        Cadence cadence = StoredPlan.read(LOST.replace("Mars/Olympus", "Asia/Calcutta"))
                .latest()
                .cadence();

        assertThat(cadence.lostZone()).isEmpty();
        assertThat(cadence.instantOf(cadence.start())).isEqualTo("2026-12-01T04:30:00Z");
    }
}
