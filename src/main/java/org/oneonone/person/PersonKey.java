package org.oneonone.person;

/**
 * The key of a Confluence user. It outlives renaming and anonymisation; names do not, so keys are all we store.
 *
 * @param value the host's key, never empty
 */
public record PersonKey(String value) {
    public PersonKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A person's key must not be empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
