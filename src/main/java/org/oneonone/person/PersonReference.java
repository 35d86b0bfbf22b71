package org.oneonone.person;

import java.util.Optional;

/**
 * How a request names a person: by key, or by user name.
 *
 * @param userKey the key, which wins if both are there
 * @param name the user name
 */
public record PersonReference(Optional<String> userKey, Optional<String> name) {
    private static final int LONGEST = 80;

    /** The active person meant, empty if there is none. */
    public Optional<Person> find(People people) {
        return userKey.filter(key -> !key.isBlank())
                .map(PersonKey::new)
                .filter(people::isActive)
                .map(people::byKey)
                .or(() -> userKey.isPresent() ? Optional.empty() : name.flatMap(people::byName));
    }

    /** What the request said, short enough to repeat it in an answer. */
    public String spoken() {
        String said = name.or(() -> userKey).orElse("");
        return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
    }
}
