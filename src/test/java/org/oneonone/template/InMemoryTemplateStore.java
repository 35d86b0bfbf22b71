package org.oneonone.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Templates' versions in a list, for tests of what uses them. */
public final class InMemoryTemplateStore implements TemplateStore {
    private final List<Map.Entry<Scope, Version>> versions = new ArrayList<>();

    @Override
    public Optional<Version> latest(Scope scope, TemplateKey key) {
        return latest(scope).stream()
                .filter(version -> version.key().equals(key))
                .findFirst();
    }

    @Override
    public List<Version> latest(Scope scope) {
        Map<TemplateKey, Version> newest = new LinkedHashMap<>();
        versions.stream()
                .filter(entry -> entry.getKey().equals(scope))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Version::number))
                .forEach(version -> newest.put(version.key(), version));
        return List.copyOf(newest.values());
    }

    @Override
    public boolean add(Scope scope, Version version) {
        boolean isTaken = versions.stream()
                .anyMatch(entry -> entry.getKey().equals(scope)
                        && entry.getValue().key().equals(version.key())
                        && entry.getValue().number() == version.number());
        return !isTaken && versions.add(Map.entry(scope, version));
    }
}
