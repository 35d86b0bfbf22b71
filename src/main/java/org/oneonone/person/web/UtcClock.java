package org.oneonone.person.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The one clock of the plugin, as a component. */
@Component
public final class UtcClock extends Clock {
    private final Clock clock = systemClock();

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    private static Clock systemClock() {
        return Clock.systemUTC();
    }
}
