package org.oneonone.person;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Finds people in the host's directory. */
public interface People {
    /** The person with a key, also when their account is gone: then with a name that says so. */
    Person byKey(PersonKey key);

    /** The active person with a user name, empty if there is none. */
    Optional<Person> byName(String name);

    /** What became of the account behind a key. */
    Account account(PersonKey key);

    /** Whether somebody can log in with the account behind a key. */
    default boolean isActive(PersonKey key) {
        return account(key) == Account.ACTIVE;
    }

    /** The time zone that a person chose, the host's default if they chose none. */
    ZoneId zoneOf(PersonKey key);

    /** The language that a person reads. */
    Locale localeOf(PersonKey key);
}
