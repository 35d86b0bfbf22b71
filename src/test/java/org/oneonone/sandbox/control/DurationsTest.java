package org.oneonone.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.Test;

public class DurationsTest {
    private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    public void movesByDatesTimesAndBoth() {
        assertThat(Durations.advance(START, "P2W")).isEqualTo("2026-12-15T09:00:00Z");
        assertThat(Durations.advance(START, "P1M")).isEqualTo("2027-01-01T09:00:00Z");
        assertThat(Durations.advance(START, "PT90M")).isEqualTo("2026-12-01T10:30:00Z");
        assertThat(Durations.advance(START, "P1DT1H")).isEqualTo("2026-12-02T10:00:00Z");
        assertThat(Durations.advance(START, "-P1DT1H")).isEqualTo("2026-11-30T08:00:00Z");
        assertThat(Durations.advance(START, "P-1D")).isEqualTo("2026-11-30T09:00:00Z");
    }

    @Test
    public void refusesNonsense() {
        for (String nonsense : new String[] {"", "P", "7 days", "P1X", "T1H", "P1DT"}) {
            assertThatThrownBy(() -> Durations.advance(START, nonsense))
                    .as(nonsense)
                    .isInstanceOf(DateTimeException.class);
        }
    }
}
