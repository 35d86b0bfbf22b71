package org.oneonone.jira;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.oneonone.person.PersonKey;

/** Keeps, for all nodes, when each person's issues were last looked at. Nobody's look stands in for another's. */
public interface LookStore {
    Optional<Look> of(JiraLinkId linkId, PersonKey actor);

    void keep(Look look);

    /** Forgets looks at the issues of people who have had none since that moment. */
    void forget(Instant metBefore);

    /** Since when everybody's issues have been looked at. */
    Optional<Instant> oldest();

    /**
     * The last look at the issues that one person made in one Jira.
     *
     * @param at what had happened to any of them by then is known
     * @param fullAt when each of them was last read, changed or not
     * @param metAt when a pass last came across any
     */
    record Look(JiraLinkId linkId, PersonKey actor, Instant at, Instant fullAt, Instant metAt) {
        /** What does not count as a change, such as a lost permission, comes to light within a day. */
        private static final Duration FULL_EVERY = Duration.ofDays(1);

        /** Jira's search may lag behind its database, and clocks are set; seeing something twice does no harm. */
        private static final Duration OVERLAP = Duration.ofMinutes(5);

        /** How far back to ask for changes; empty if it is time to read everything. */
        public Optional<Duration> window(Instant now) {
            return now.isBefore(at) || !now.isBefore(fullAt.plus(FULL_EVERY))
                    ? Optional.empty()
                    : Optional.of(Duration.between(at, now).plus(OVERLAP));
        }

        /** The same after Jira told everything that it was asked. */
        public Look answered(Instant began, boolean isFull) {
            return new Look(linkId, actor, began, isFull ? began : fullAt, metAt);
        }

        /** The same, come across in a pass. */
        public Look met(Instant passBegan) {
            return new Look(linkId, actor, at, fullAt, passBegan);
        }
    }
}
