package org.oneonone.calendar;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.oneonone.person.PersonKey;

/** Tokens in a map, for tests of what uses them. */
public final class InMemoryFeedTokenStore implements FeedTokenStore {
    private final Map<PersonKey, String> hashes = new HashMap<>();

    @Override
    public void put(PersonKey person, String hash, Instant madeAt) {
        hashes.put(person, hash);
    }

    @Override
    public void remove(PersonKey person) {
        hashes.remove(person);
    }

    @Override
    public Optional<PersonKey> owner(String hash) {
        return hashes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(hash))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public boolean has(PersonKey person) {
        return hashes.containsKey(person);
    }

    /** All that is kept of anybody's token. */
    public String kept() {
        return hashes.values().toString();
    }
}
