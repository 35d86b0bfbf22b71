package org.oneonone.sandbox.plugin.tiny;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** A component that asks for the time as plugins do. */
public final class TinyClock implements Supplier<Instant> {
    private final Clock clock = Clock.systemUTC();

    @Override
    public Instant get() {
        return clock.instant();
    }
}
