package org.oneonone.web;

import java.util.Optional;
import org.oneonone.person.Person;
import org.oneonone.person.PersonReference;
import org.oneonone.privacy.Presence;

/**
 * A person on the wire; on input the key or the name is enough.
 *
 * @param userKey their key
 * @param name their user name
 * @param displayName what to print
 * @param presence for the two of a series: whether they can take part; never read
 */
public record PersonJson(String userKey, String name, String displayName, String presence) implements Wire {
    public static PersonJson of(Person person) {
        return new PersonJson(person.key().value(), person.name(), person.displayName(), null);
    }

    public PersonJson with(Presence found) {
        return new PersonJson(userKey, name, displayName, found.name());
    }

    public PersonReference toReference() {
        return new PersonReference(Optional.ofNullable(userKey), Optional.ofNullable(name));
    }
}
