package org.oneonone.privacy;

import java.util.Optional;
import org.oneonone.person.Account;
import org.oneonone.person.Phrase;

/** Whether one of the two can take part in the meetings of a series, and if not, why. */
public enum Presence {
    PRESENT,
    DEACTIVATED,
    DELETED,
    /** They may not view the space in which the pages live. */
    NO_SPACE;

    static Presence of(Account account, boolean viewsSpace) {
        return switch (account) {
            case DELETED -> DELETED;
            case DEACTIVATED -> DEACTIVATED;
            case ACTIVE -> viewsSpace ? PRESENT : NO_SPACE;
        };
    }

    /** What to tell the other one, who can do something about it; nothing about somebody who is present. */
    Optional<Phrase> concern(String displayName) {
        return switch (this) {
            case PRESENT -> Optional.empty();
            case DEACTIVATED -> Optional.of(Phrase.of("oneonone.series.concern.deactivated", displayName));
            case DELETED -> Optional.of(Phrase.of("oneonone.series.concern.deleted"));
            case NO_SPACE -> Optional.of(Phrase.of("oneonone.series.concern.space", displayName));
        };
    }
}
