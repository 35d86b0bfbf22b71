package org.oneonone.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.Test;

public class RateLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(10));

    @Test
    public void afterTheBurstOneHasToWait() {
        IntStream.range(0, 3).forEach(time -> {
            assertThat(limit.waitOf("one", NOW)).isZero();
            limit.count("one", NOW);
        });

        assertThat(limit.waitOf("one", NOW)).isEqualTo(Duration.ofSeconds(10));
        assertThat(limit.waitOf("one", NOW.plusSeconds(4))).isEqualTo(Duration.ofSeconds(6));
        assertThat(limit.waitOf("one", NOW.plusSeconds(10))).isZero();
    }

    @Test
    public void afterALongRestTheWholeBurstIsThereAgain() {
        IntStream.range(0, 3).forEach(time -> limit.count("one", NOW));
        Instant later = NOW.plus(Duration.ofHours(1));

        IntStream.range(0, 2).forEach(time -> limit.count("one", later));

        assertThat(limit.waitOf("one", later)).isZero();
    }

    @Test
    public void callersDoNotWaitForEachOther() {
        IntStream.range(0, 3).forEach(time -> limit.count("one", NOW));

        assertThat(limit.waitOf("other", NOW)).isZero();
    }

    @Test
    public void aClockThatJumpsBackLetsNobodyWaitMuchLonger() {
        limit.count("one", NOW);

        assertThat(limit.waitOf("one", NOW.minus(Duration.ofDays(3)))).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }
}
