package org.oneonone.sandbox.front.velocity;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.oneonone.sandbox.front.resource.PageResources;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginSystem;

/** One engine for each state of each plugin, and the values that every template finds. */
public final class PluginTemplates {
    private final Map<String, VelocityTemplates> engines = new ConcurrentHashMap<>();
    private final PluginSystem plugins;
    private final PageResources resources;
    private final Supplier<Set<String>> actionClasses;
    private final Supplier<Map<String, Object>> defaults;

    /** The action classes go by their names; the defaults are a new map of the host's own values each time. */
    public PluginTemplates(
            PluginSystem plugins,
            PageResources resources,
            Supplier<Set<String>> actionClasses,
            Supplier<Map<String, Object>> defaults) {
        this.plugins = plugins;
        this.resources = resources;
        this.actionClasses = actionClasses;
        this.defaults = defaults;
    }

    /** A file of the plugin, references encoded. */
    public String render(InstalledPlugin plugin, String path, Map<String, Object> values) {
        return engine(plugin).render(path, withDefaults(values));
    }

    /** A piece of the descriptor, printed as it is. */
    public String evaluate(InstalledPlugin plugin, String fragment, Map<String, Object> values) {
        return fragment.contains("$") || fragment.contains("#")
                ? engine(plugin).evaluate(fragment, withDefaults(values))
                : fragment;
    }

    /** The service as a plugin gets it: what it puts into the map is all there is. */
    public VelocityHelperService serviceFor(InstalledPlugin plugin) {
        return new VelocityHelperService() {
            @Override
            public Map<String, Object> createDefaultVelocityContext() {
                return defaults.get();
            }

            @Override
            public String getRenderedTemplate(String templateName, Map<String, Object> context) {
                return engine(plugin).render(templateName, context);
            }
        };
    }

    /** Adds to the caller's own map, which may know more than its entries. */
    private Map<String, Object> withDefaults(Map<String, Object> values) {
        defaults.get().forEach(values::putIfAbsent);
        return values;
    }

    private VelocityTemplates engine(InstalledPlugin plugin) {
        // An upgraded plugin has new files, so it needs a new engine.
        String state = plugin.key() + '@' + plugin.bundle().getLastModified();
        return engines.computeIfAbsent(
                state, key -> new VelocityTemplates(path -> file(plugin, path), this::allowList, resources));
    }

    private Optional<String> file(InstalledPlugin plugin, String path) {
        if (plugin.resource(path).isPresent()) {
            return Optional.of(plugin.text(path));
        }
        return plugins.plugins().stream()
                .filter(other -> other.isEnabled() && other.resource(path).isPresent())
                .findFirst()
                .map(other -> other.text(path));
    }

    private AllowList allowList() {
        Set<String> entries = plugins.modules(AllowListModule.class).stream()
                .flatMap(module -> module.entries().stream())
                .collect(Collectors.toSet());
        return new AllowList(entries, actionClasses.get());
    }
}
