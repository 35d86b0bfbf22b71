package org.oneonone.sandbox.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The plugins of this node and their modules. */
public final class PluginSystem {
    private final Services services;
    private final Map<String, ModuleType> types = new ConcurrentHashMap<>();
    private final List<InstalledPlugin> plugins = new CopyOnWriteArrayList<>();

    public PluginSystem(Services services) {
        this.services = services;
    }

    /** Teaches the system an element of the descriptor. */
    public PluginSystem type(String elementName, ModuleType type) {
        types.put(elementName, type);
        return this;
    }

    /** The enabled modules of a type or interface, over all plugins, in the order of their descriptors. */
    public <T> List<T> modules(Class<T> type) {
        return plugins.stream()
                .filter(InstalledPlugin::isEnabled)
                .flatMap(plugin -> plugin.modules().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The enabled module with the key {@code plugin.key:module-key}. */
    public Optional<PluginModule> module(String completeKey) {
        return modules(PluginModule.class).stream()
                .filter(module -> module.completeKey().equals(completeKey))
                .findFirst();
    }

    public List<InstalledPlugin> plugins() {
        return List.copyOf(plugins);
    }

    public Optional<InstalledPlugin> plugin(String key) {
        return plugins.stream().filter(plugin -> plugin.key().equals(key)).findFirst();
    }

    /** Installs and enables a jar; one with the key of an installed plugin replaces it, as an upgrade does. */
    public InstalledPlugin install(Path jar) {
        throw new UnsupportedOperationException("to come: " + jar + services);
    }

    public void disable(String key) {
        throw new UnsupportedOperationException("to come: " + key);
    }

    public void enable(String key) {
        throw new UnsupportedOperationException("to come: " + key);
    }

    /** Takes the plugin away; its tables stay. */
    public void uninstall(String key) {
        throw new UnsupportedOperationException("to come: " + key);
    }
}
