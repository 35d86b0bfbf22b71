package org.oneonone.sandbox.time;

import java.time.Clock;

/** Answers the plugins' {@code Clock.systemUTC()}; the only package of ours that a plugin's byte code can reach. */
public final class PluginTime {
    private static volatile Clock clock = Clock.systemUTC();

    private PluginTime() {}

    public static Clock clock() {
        return clock;
    }

    /** Makes every plugin of this JVM live by the given clock. */
    public static void follow(Clock other) {
        clock = other;
    }
}
