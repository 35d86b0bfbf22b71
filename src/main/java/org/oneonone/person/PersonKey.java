package org.oneonone.person;

import java.util.Optional;

/**
 * The key of a Confluence user. It outlives renaming and anonymisation; names do not, so keys are all we store.
 *
 * @param value the host's key, never empty
 */
public record PersonKey(String value) {
    /** As long as the host's own columns for keys, and ours. */
    private static final int LONGEST = 255;

    public PersonKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A person's key must not be empty");
        }
    }

    /** The key that somebody wrote, unless nobody can have it. */
    public static Optional<PersonKey> ifPossible(String written) {
        return written.isBlank() || written.length() > LONGEST ? Optional.empty() : Optional.of(new PersonKey(written));
    }

    @Override
    public String toString() {
        return value;
    }
}
