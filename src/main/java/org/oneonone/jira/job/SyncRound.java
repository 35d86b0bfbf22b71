package org.oneonone.jira.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueSync;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.LookStore;
import org.oneonone.jira.LookStore.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk past all links, those of one maker in one Jira after the other. It holds a hundred of them at most, asks for
 * what changed since that maker's last look, and once a day for everything. Whoever's turn fails stays where they were;
 * the others' go on.
 */
final class SyncRound {
    private static final Logger log = LoggerFactory.getLogger(SyncRound.class);
    private static final int CHUNK = 100;

    private final LookStore looks;
    private final IssueSync sync;
    private final Clock clock;
    private final Instant began;
    private final Set<String> failures = new TreeSet<>();
    private final List<IssueLink> chunk = new ArrayList<>();
    private Optional<Turn> turn = Optional.empty();
    private int behind;

    SyncRound(LookStore looks, IssueSync sync, Clock clock) {
        this.looks = looks;
        this.sync = sync;
        this.clock = clock;
        this.began = clock.instant();
    }

    void take(IssueLink link) {
        if (turn.filter(present -> present.isOf(link)).isEmpty()) {
            endTurn();
            turn = Optional.of(turnOf(link));
        }
        chunk.add(link);
        if (chunk.size() == CHUNK) {
            ask(turn.get());
        }
    }

    void end() {
        endTurn();
        looks.forget(began);
        if (behind > 0) {
            log.info("Statuses of {} people's issues stay as they are: {}", behind, failures);
        }
    }

    private Turn turnOf(IssueLink link) {
        var now = clock.instant();
        // Before the first look we know of each issue since it was linked.
        var look = looks.of(link.linkId(), link.actor())
                .orElseGet(
                        () -> new Look(link.linkId(), link.actor(), link.asOf().orElse(now), Instant.EPOCH, began));
        return new Turn(look, look.window(now), now);
    }

    private void ask(Turn present) {
        try {
            if (!sync.follow(List.copyOf(chunk), present.window)) {
                present.hasFailed = true;
            }
        } catch (JiraFailure e) {
            failures.add(e.getMessage());
            present.hasFailed = true;
        }
        chunk.clear();
    }

    private void endTurn() {
        if (turn.isEmpty()) {
            return;
        }
        var present = turn.get();
        if (!chunk.isEmpty()) {
            ask(present);
        }
        behind += present.hasFailed ? 1 : 0;
        var look = present.look.met(began);
        looks.keep(present.hasFailed ? look : look.answered(present.began, present.window.isEmpty()));
        turn = Optional.empty();
    }

    /** What is asked on behalf of one person. */
    private static final class Turn {
        private final Look look;
        private final Optional<Duration> window;
        private final Instant began;
        private boolean hasFailed;

        Turn(Look look, Optional<Duration> window, Instant began) {
            this.look = look;
            this.window = window;
            this.began = began;
        }

        boolean isOf(IssueLink link) {
            return look.linkId().equals(link.linkId()) && look.actor().equals(link.actor());
        }
    }
}
