package org.oneonone.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens in the background, as long as it takes but not for ever. */
final class Until {
    private static final Duration DEADLINE = Duration.ofSeconds(40);
    private static final long PAUSE_NANOS = 50_000_000;

    private Until() {}

    static void holds(BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come true within " + DEADLINE);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
