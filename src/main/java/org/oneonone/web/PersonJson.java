package org.oneonone.web;

import java.util.Optional;
import org.oneonone.person.Person;
import org.oneonone.person.PersonReference;

/**
 * A person on the wire; on input the key or the name is enough.
 *
 * @param userKey their key
 * @param name their user name
 * @param displayName what to print
 */
public record PersonJson(String userKey, String name, String displayName) implements Wire {
    public static PersonJson of(Person person) {
        return new PersonJson(person.key().value(), person.name(), person.displayName());
    }

    public PersonReference toReference() {
        return new PersonReference(Optional.ofNullable(userKey), Optional.ofNullable(name));
    }
}
