package org.oneonone.sandbox.plugin;

import com.atlassian.plugin.PluginParseException;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.oneonone.sandbox.osgi.OsgiFramework;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** The plugins of this node and their modules. */
public final class PluginSystem implements AutoCloseable {
    private final Services services;
    private final Path storage;
    private final Clock clock;
    private final Texts texts;
    private final Map<String, ModuleType> types = new ConcurrentHashMap<>();
    private final List<InstalledPlugin> plugins = new CopyOnWriteArrayList<>();
    private final Set<String> exported = new HashSet<>();
    private OsgiFramework framework;
    private boolean started;

    public PluginSystem(Services services, Path storage, Clock clock) {
        this.services = services;
        this.storage = storage;
        this.clock = clock;
        this.texts = new Texts(this::plugins, () -> services.find(LocaleResolver.class));
        services.provide(I18nResolver.class, texts);
    }

    /** Teaches the system an element of the descriptor. */
    public PluginSystem type(String elementName, ModuleType type) {
        types.put(elementName, type);
        return this;
    }

    /** The enabled modules of a type or interface, over all plugins, in the order of their descriptors. */
    public <T> List<T> modules(Class<T> type) {
        return plugins.stream()
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
        return plugins().stream().filter(plugin -> plugin.key().equals(key)).findFirst();
    }

    /** Installs and enables a jar; one with the key of an installed plugin replaces it, as an upgrade does. */
    public synchronized InstalledPlugin install(Path jar) {
        export();
        Bundle bundle = framework.install(jar);
        try {
            InstalledPlugin plugin = new InstalledPlugin(bundle);
            plugin(plugin.key()).ifPresent(old -> uninstall(old.key()));
            plugins.add(plugin);
            enable(plugin);
            return plugin;
        } catch (RuntimeException | Error e) {
            plugins.removeIf(plugin -> plugin.bundle() == bundle);
            framework.uninstall(bundle);
            throw e;
        }
    }

    /** Stops a plugin's modules and beans; its jar and its tables stay. */
    public synchronized void disable(String key) {
        InstalledPlugin plugin = require(key);
        if (plugin.isEnabled()) {
            plugin.tell(LifecycleAware::onStop);
            plugin.disable();
        }
    }

    public synchronized void enable(String key) {
        InstalledPlugin plugin = require(key);
        if (!plugin.isEnabled()) {
            enable(plugin);
        }
    }

    /** Takes the plugin away; its tables stay. */
    public synchronized void uninstall(String key) {
        InstalledPlugin plugin = require(key);
        disable(key);
        plugins.remove(plugin);
        texts.forget(plugin);
        framework.uninstall(plugin.bundle());
    }

    /** The host is up: tells the plugins, those of later installations too. */
    public synchronized void start() {
        started = true;
        plugins.forEach(plugin -> plugin.tell(LifecycleAware::onStart));
    }

    private void enable(InstalledPlugin plugin) {
        Descriptor.check(plugin, texts);
        plugin.enable(Descriptor.modules(plugin.descriptor()).stream()
                .map(element -> module(plugin, element))
                .toList());
        if (started) {
            plugin.tell(LifecycleAware::onStart);
        }
    }

    /** Confluence would enable the plugin without the module; here nobody could tell why it does nothing. */
    private PluginModule module(InstalledPlugin plugin, DescriptorElement element) {
        ModuleType type = types.get(element.name());
        if (type == null) {
            throw new PluginParseException(
                    "<" + element.name() + "> of " + plugin.key() + " is a module type that the host does not know");
        }
        return type.create(plugin, element);
    }

    private InstalledPlugin require(String key) {
        return plugins.stream()
                .filter(plugin -> plugin.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no plugin " + key));
    }

    /** Starts OSGi when the first plugin comes, and registers the services that are new since. */
    private void export() {
        if (framework == null) {
            framework = new OsgiFramework(storage, clock);
        }
        services.providers().forEach((name, provider) -> {
            if (exported.add(name)) {
                framework.context().registerService(name, factory(name), null);
            }
        });
    }

    private ServiceFactory<Object> factory(String name) {
        return new ServiceFactory<>() {
            @Override
            public Object getService(Bundle bundle, ServiceRegistration<Object> registration) {
                return services.providers().get(name).apply(owner(bundle));
            }

            @Override
            public void ungetService(Bundle bundle, ServiceRegistration<Object> registration, Object service) {
                // The host's services live as long as the host.
            }
        };
    }

    private InstalledPlugin owner(Bundle bundle) {
        return plugins().stream()
                .filter(plugin -> plugin.bundle() == bundle)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no plugin in " + bundle));
    }

    @Override
    public synchronized void close() throws Exception {
        for (InstalledPlugin plugin : plugins) {
            disable(plugin.key());
        }
        if (framework != null) {
            framework.close();
        }
    }
}
