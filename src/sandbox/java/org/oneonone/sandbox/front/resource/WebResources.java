package org.oneonone.sandbox.front.resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.oneonone.sandbox.plugin.PluginModule;
import org.oneonone.sandbox.plugin.PluginSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows every web-resource, the wiki's own and those of plugins, and in which order a page has to load them. */
record WebResources(
        PluginSystem plugins,
        HostResources host,
        String contextPath,
        Supplier<Map<String, Object>> conditionContext,
        Supplier<Locale> locale) {
    private static final Logger log = LoggerFactory.getLogger(WebResources.class);

    /** The addresses of all that was asked for and of what it depends on, each once, dependencies first. */
    List<String> addresses(PageResources.Asked asked) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (String context : asked.contexts()) {
            host.inContext(context).forEach(resource -> collect(resource.key(), "context " + context, keys, seen));
            plugins.modules(WebResourceModule.class).stream()
                    .filter(module -> module.contexts().contains(context))
                    .forEach(module -> collect(module.completeKey(), "context " + context, keys, seen));
        }
        asked.keys().forEach(key -> collect(key, "a page", keys, seen));
        List<String> addresses = new ArrayList<>();
        keys.forEach(key -> addresses.addAll(addressesOf(key)));
        return addresses;
    }

    Optional<WebResourceModule> module(String key) {
        Optional<PluginModule> module = plugins.module(key);
        return module.filter(WebResourceModule.class::isInstance).map(WebResourceModule.class::cast);
    }

    /** A ring of dependencies ends where it began, because what was seen once is not looked at again. */
    private void collect(String key, String from, Set<String> keys, Set<String> seen) {
        if (!seen.add(key)) {
            return;
        }
        Optional<WebResourceModule> module = module(key);
        Optional<HostResources.HostResource> ours = host.find(key);
        if (module.isEmpty() && ours.isEmpty()) {
            log.warn("Web resource {}, needed by {}, does not exist", key, from);
            return;
        }
        if (module.isPresent() && !module.get().isShownIn(conditionContext.get())) {
            return;
        }
        module.map(WebResourceModule::dependencies)
                .orElseGet(() -> ours.get().dependencies())
                .forEach(dependency -> collect(dependency, key, keys, seen));
        keys.add(key);
    }

    private List<String> addressesOf(String key) {
        Optional<WebResourceModule> module = module(key);
        if (module.isEmpty()) {
            return host.find(key).map(HostResources.HostResource::urls).orElse(List.of()).stream()
                    .map(url -> url.startsWith("/") ? contextPath + url : url)
                    .toList();
        }
        // Texts are put into scripts on the server, so a script has one address a language.
        String query = "?locale=" + locale.get().toLanguageTag() + "&v="
                + module.get().plugin().version() + "-"
                + module.get().plugin().bundle().getLastModified();
        return module.get().files().stream()
                .map(DownloadFile::name)
                .filter(name -> name.endsWith(".js") || name.endsWith(".css"))
                .map(name -> contextPath + "/download/resources/" + key + "/" + name + query)
                .toList();
    }
}
