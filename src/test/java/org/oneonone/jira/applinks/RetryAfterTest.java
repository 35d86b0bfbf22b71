package org.oneonone.jira.applinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;

public class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    public void secondsAreKeptHoweverMany() {
        assertThat(wait("0")).isEqualTo(Duration.ofSeconds(1));
        assertThat(wait(" 7200 ")).isEqualTo(Duration.ofSeconds(7201));
    }

    @Test
    public void aDateIsReadByTheClock() {
        assertThat(wait("Tue, 01 Dec 2026 10:30:00 GMT")).isEqualTo(Duration.ofSeconds(5401));
        assertThat(wait("Tue, 01 Dec 2026 08:00:00 GMT")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    public void moreThanADayIsNotBelieved() {
        assertThat(wait("86401")).isEqualTo(Duration.ofDays(1));
        assertThat(wait("99999999999999999999")).isEqualTo(Duration.ofDays(1));
        assertThat(wait("Fri, 01 Jan 2038 00:00:00 GMT")).isEqualTo(Duration.ofDays(1));
    }

    @Test
    public void nothingOrNonsenseIsHalfAMinute() {
        assertThat(RetryAfter.of(Optional.empty(), NOW)).isEqualTo(Duration.ofSeconds(31));
        assertThat(wait("soon")).isEqualTo(Duration.ofSeconds(31));
    }

    private static Duration wait(String header) {
        return RetryAfter.of(Optional.of(header), NOW);
    }
}
