package org.oneonone.sandbox.front.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The web-resources that the wiki itself brings along, such as {@code com.atlassian.auiplugin:ajs}. Who builds the
 * wiki's pages fills it before the first page is served.
 */
public final class HostResources {
    private final Map<String, HostResource> byKey = new LinkedHashMap<>();

    /**
     * Declares one resource.
     *
     * @param key complete key, as plugins name it in a dependency
     * @param urls addresses of scripts and styles below the context path, in the order of loading
     * @param dependencies complete keys of what has to come first
     * @param contexts where it is loaded without being asked for
     */
    public synchronized HostResources define(
            String key, List<String> urls, List<String> dependencies, List<String> contexts) {
        byKey.put(key, new HostResource(key, List.copyOf(urls), List.copyOf(dependencies), List.copyOf(contexts)));
        return this;
    }

    /** One that needs nothing else and stands in no context. */
    public HostResources define(String key, List<String> urls) {
        return define(key, urls, List.of(), List.of());
    }

    synchronized Optional<HostResource> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    synchronized List<HostResource> inContext(String context) {
        return byKey.values().stream()
                .filter(resource -> resource.contexts().contains(context))
                .toList();
    }

    /** Scripts and styles of the wiki under one key. */
    record HostResource(String key, List<String> urls, List<String> dependencies, List<String> contexts) {}
}
