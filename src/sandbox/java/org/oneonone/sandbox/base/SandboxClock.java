package org.oneonone.sandbox.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the sandbox: the machine's, shifted by an offset that the clock switch sets; it keeps running. */
public final class SandboxClock extends Clock {
    private volatile Duration offset = Duration.ZERO;

    /** Moves the clock so that it shows the given instant now. */
    public void travelTo(Instant instant) {
        this.offset = Duration.between(Instant.now(), instant);
    }

    public void advance(Duration duration) {
        this.offset = offset.plus(duration);
    }

    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource following = this::instant;
        return following.withZone(zone);
    }
}
