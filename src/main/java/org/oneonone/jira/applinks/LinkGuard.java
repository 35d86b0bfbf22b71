package org.oneonone.jira.applinks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraLinkId;
import org.oneonone.person.PersonKey;
import org.springframework.stereotype.Component;

/**
 * Keeps a slow or broken Jira from holding up Confluence: so many calls at once over a link, none for a while after
 * several in a row found nobody, and none by a person whom Jira asked to wait. What it remembers concerns this node
 * only.
 */
@Component
class LinkGuard {
    private static final int AT_ONCE = 8;
    private static final int FAILURES = 5;
    private static final Duration OPEN = Duration.ofSeconds(10);

    private final Clock clock;
    private final Map<JiraLinkId, Gate> gates = new ConcurrentHashMap<>();
    private final Map<Map.Entry<JiraLinkId, PersonKey>, Instant> waits = new ConcurrentHashMap<>();

    LinkGuard(Clock clock) {
        this.clock = clock;
    }

    /** Lets a call through, or says at once why not. */
    <T> T pass(JiraLinkId link, PersonKey actor, Supplier<T> call) {
        var waiting = Map.entry(link, actor);
        var now = clock.instant();
        var until = waits.getOrDefault(waiting, now);
        if (until.isAfter(now)) {
            throw new JiraFailure.Busy(Duration.between(now, until));
        }
        waits.remove(waiting, until);
        try {
            return gates.computeIfAbsent(link, id -> new Gate()).pass(clock, call);
        } catch (JiraFailure.Busy e) {
            waits.put(waiting, clock.instant().plus(e.waitFor()));
            throw e;
        }
    }

    /** The state of one link. */
    private static final class Gate {
        private final Semaphore places = new Semaphore(AT_ONCE);
        private int failures;
        private Instant closedUntil = Instant.MIN;

        <T> T pass(Clock clock, Supplier<T> call) {
            enter(clock.instant());
            try {
                var result = call.get();
                succeeded();
                return result;
            } catch (JiraFailure.Unreachable e) {
                failed(clock.instant());
                throw e;
            } catch (JiraFailure e) {
                succeeded();
                throw e;
            } finally {
                places.release();
            }
        }

        private synchronized void enter(Instant now) {
            if (closedUntil.isAfter(now)) {
                throw new JiraFailure.Unreachable("Jira did not answer lately", false, null);
            }
            if (!places.tryAcquire()) {
                throw new JiraFailure.Unreachable("Too many calls at once", false, null);
            }
            if (failures >= FAILURES) {
                // One call finds out whether it is back; the others go on waiting for its result.
                closedUntil = now.plus(OPEN);
            }
        }

        private synchronized void succeeded() {
            failures = 0;
            closedUntil = Instant.MIN;
        }

        private synchronized void failed(Instant now) {
            failures++;
            if (failures >= FAILURES) {
                closedUntil = now.plus(OPEN);
            }
        }
    }
}
