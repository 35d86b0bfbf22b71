package org.oneonone.sandbox.front.resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.front.web.WebInterface;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;
import org.oneonone.sandbox.plugin.PluginSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows every web-resource, the wiki's own and those of plugins, and in which order a page has to load them. */
public record WebResources(PluginSystem plugins, HostResources host, SoyCompiler soy, Texts texts, String contextPath) {
    static final String SOY_RUNTIME = "com.atlassian.soy.soy-template-plugin:soy-deps";
    private static final Logger log = LoggerFactory.getLogger(WebResources.class);

    /** Adds web-resources to a host: their module type, their service, their addresses. */
    public static WebResources of(Host host, Texts texts, String contextPath) {
        SoyCompiler soy = SoyCompiler.beside(WebResources.class);
        HostResources own = new HostResources()
                .define(SOY_RUNTIME, List.of("/download/host/soy-functions.js"))
                .define(
                        "com.atlassian.confluence.plugins.soy:soy-core-functions",
                        List.of(),
                        List.of(SOY_RUNTIME),
                        List.of());
        host.plugins()
                .type(
                        "web-resource",
                        (plugin, element) -> new WebResourceModule(plugin, element, host.services(), soy));
        host.confluence().files("/download/host/*", WebResources.class.getResource("/front/"), "no-cache");
        host.confluence().servlet("/download/resources/*", new DownloadServlet(host.plugins(), texts, soy));
        return new WebResources(host.plugins(), own, soy, texts, contextPath);
    }

    /** What the page of the present request has to load. */
    public PageResources ofPage() {
        return new PageResources(this::addresses);
    }

    /** Whether a Soy file or a script of the plugin's web-resources has the function that prints a wizard's page. */
    public boolean definesTemplate(InstalledPlugin plugin, String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return plugin.descriptor().children("web-resource").stream()
                .flatMap(module -> DownloadFile.of(plugin, module).stream())
                .filter(file ->
                        !file.isFolder() && plugin.resource(file.location()).isPresent())
                .anyMatch(file -> file.location().endsWith(".soy")
                        ? soy.compile(file.location(), plugin.text(file.location()))
                                .contains(name + " = function(")
                        : file.location().endsWith(".js")
                                && plugin.text(file.location()).contains(last));
    }

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
        if (module.isPresent() && !module.get().isShownIn(WebInterface.context(Optional.empty(), Optional.empty()))) {
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
        String query = "?locale=" + texts.locale().toLanguageTag() + "&v="
                + module.get().plugin().version() + "-"
                + module.get().plugin().bundle().getLastModified();
        return module.get().files().stream()
                .map(DownloadFile::name)
                .filter(name -> name.endsWith(".js") || name.endsWith(".css"))
                .map(name -> contextPath + "/download/resources/" + key + "/" + name + query)
                .toList();
    }
}
