package org.oneonone.sandbox.plugin;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/** The services that the host offers to plugins, by interface; the plugin system exports them into OSGi. */
public final class Services {
    private final Map<String, Function<InstalledPlugin, ?>> providers = new ConcurrentSkipListMap<>();
    private final Map<String, Object> instances = new ConcurrentSkipListMap<>();

    /** Offers one instance to everybody; the last one provided wins. */
    public <T> void provide(Class<T> type, T instance) {
        instances.put(type.getName(), instance);
        providers.put(type.getName(), plugin -> instance);
    }

    /** Offers each plugin an instance of its own. */
    public <T> void provideForEach(Class<T> type, Function<InstalledPlugin, T> provider) {
        providers.put(type.getName(), provider);
    }

    /** The instance for everybody, for the areas of the sandbox themselves. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(type.cast(instances.get(type.getName())));
    }

    public <T> T require(Class<T> type) {
        return find(type).orElseThrow(() -> new IllegalStateException("the sandbox has no " + type.getName()));
    }

    /** Every provider by the name of its interface. */
    Map<String, Function<InstalledPlugin, ?>> providers() {
        return new TreeMap<>(providers);
    }
}
