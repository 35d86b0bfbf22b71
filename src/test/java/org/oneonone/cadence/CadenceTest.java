package org.oneonone.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.Test;

/** The written rule for times that a change of the clock skips or repeats, in zones that do it differently. */
public class CadenceTest {
    @Test
    public void aSkippedTimeIsReadWithTheOffsetBeforeTheGap() {
        assertThat(instant("2027-03-28T02:30", "Europe/Berlin")).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(instant("2027-03-14T02:00", "America/New_York")).isEqualTo("2027-03-14T07:00:00Z");
        assertThat(instant("2027-10-03T02:15", "Australia/Lord_Howe")).isEqualTo("2027-10-02T15:45:00Z");
        assertThat(instant("2027-03-28T00:30", "Asia/Beirut")).isEqualTo("2027-03-27T22:30:00Z");
    }

    @Test
    public void aRepeatedTimeIsTheFirstOfTheTwo() {
        assertThat(instant("2027-10-31T02:30", "Europe/Berlin")).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(instant("2027-11-07T01:59", "America/New_York")).isEqualTo("2027-11-07T05:59:00Z");
        assertThat(instant("2027-04-04T01:45", "Australia/Lord_Howe")).isEqualTo("2027-04-03T14:45:00Z");
    }

    @Test
    public void theTimesBesideAChangeAreWhatTheySay() {
        assertThat(instant("2027-03-28T01:59", "Europe/Berlin")).isEqualTo("2027-03-28T00:59:00Z");
        assertThat(instant("2027-03-28T03:00", "Europe/Berlin")).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(instant("2027-10-31T03:00", "Europe/Berlin")).isEqualTo("2027-10-31T02:00:00Z");
    }

    @Test
    public void aZoneThatWasRenamedIsTheSameUnderBothNames() {
        assertThat(instant("2026-12-01T10:00", "Asia/Calcutta"))
                .isEqualTo(instant("2026-12-01T10:00", "Asia/Kolkata"))
                .isEqualTo("2026-12-01T04:30:00Z");
        assertThat(instant("2026-12-01T10:00", "Europe/Kiev")).isEqualTo("2026-12-01T08:00:00Z");
    }

    private static String instant(String local, String zone) {
        Cadence cadence = new Cadence(Optional.empty(), LocalDateTime.parse("2026-12-01T10:00"), ZoneId.of(zone), 30);
        return cadence.instantOf(LocalDateTime.parse(local)).toString();
    }
}
