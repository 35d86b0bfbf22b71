package org.oneonone.jira;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.oneonone.person.PersonKey;

/** Looks in a map, for tests of what uses them. */
public final class InMemoryLookStore implements LookStore {
    private final Map<Map.Entry<JiraLinkId, PersonKey>, Look> looks = new HashMap<>();

    @Override
    public Optional<Look> of(JiraLinkId linkId, PersonKey actor) {
        return Optional.ofNullable(looks.get(Map.entry(linkId, actor)));
    }

    @Override
    public void keep(Look look) {
        looks.put(Map.entry(look.linkId(), look.actor()), look);
    }

    @Override
    public void forget(Instant metBefore) {
        looks.values().removeIf(look -> look.metAt().isBefore(metBefore));
    }

    @Override
    public Optional<Instant> oldest() {
        return looks.values().stream().map(Look::at).min(Comparator.naturalOrder());
    }
}
