package org.oneonone.testing;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oneonone.person.Account;
import org.oneonone.person.People;
import org.oneonone.person.Person;
import org.oneonone.person.PersonKey;
import org.oneonone.person.SpaceRights;

/** Maya and Ravi, who may write in the space TEAM (or "team", as the host has it), and Olga, who may only read it; keys are {@code key-<name>}. */
public final class ExamplePeople implements People, SpaceRights {
    private static final String PREFIX = "key-";

    private final Set<String> names = new HashSet<>(Set.of("maya", "ravi", "olga"));
    private final Set<String> deactivated = new HashSet<>();
    private final Set<PersonKey> blind = new HashSet<>();
    private final Map<PersonKey, String> displayNames = new HashMap<>();

    /** Takes the person's right to see the space away. */
    public void hideSpaceFrom(PersonKey person) {
        blind.add(person);
    }

    /** Deletes the person's account. */
    public void remove(PersonKey person) {
        names.remove(name(person));
    }

    /** Keeps the person from logging in. */
    public void deactivate(PersonKey person) {
        deactivated.add(name(person));
    }

    public void reactivate(PersonKey person) {
        deactivated.remove(name(person));
    }

    /** Gives the person another display name. */
    public void rename(PersonKey person, String displayName) {
        displayNames.put(person, displayName);
    }

    @Override
    public Person byKey(PersonKey key) {
        String name = name(key);
        String shown =
                displayNames.getOrDefault(key, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        return names.contains(name) ? new Person(key, name, shown) : new Person(key, "", "Former user");
    }

    @Override
    public Optional<Person> byName(String name) {
        return Optional.of(new PersonKey(PREFIX + name)).filter(this::isActive).map(this::byKey);
    }

    @Override
    public Account account(PersonKey key) {
        if (!names.contains(name(key))) {
            return Account.DELETED;
        }
        return deactivated.contains(name(key)) ? Account.DEACTIVATED : Account.ACTIVE;
    }

    @Override
    public ZoneId zoneOf(PersonKey key) {
        return ZoneId.of("Europe/Berlin");
    }

    @Override
    public Locale localeOf(PersonKey key) {
        return Locale.ENGLISH;
    }

    @Override
    public Optional<String> visibleSpace(PersonKey person, String spaceKey) {
        return Optional.of("TEAM")
                .filter(spaceKey::equalsIgnoreCase)
                .filter(team -> isActive(person) && !blind.contains(person));
    }

    @Override
    public boolean mayCreatePages(PersonKey person, String spaceKey) {
        return mayView(person, spaceKey) && !name(person).equals("olga");
    }

    private static String name(PersonKey key) {
        return key.value().substring(PREFIX.length());
    }
}
