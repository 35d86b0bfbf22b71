package org.oneonone.sandbox.front.resource;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.front.web.WebInterface;
import org.oneonone.sandbox.plugin.InstalledPlugin;

/** Adds web-resources to a host: their module type, their service, their addresses. */
public final class ResourceParts {
    static final String SOY_RUNTIME = "com.atlassian.soy.soy-template-plugin:soy-deps";
    private final HostResources hostResources = new HostResources();
    private final PageResources pageResources;
    private final SoyCompiler soy = SoyCompiler.beside(ResourceParts.class);

    public ResourceParts(Host host, Texts texts, String contextPath) {
        WebResources resources = new WebResources(
                host.plugins(),
                hostResources,
                contextPath,
                () -> WebInterface.context(Optional.empty(), Optional.empty()),
                texts::locale);
        hostResources
                .define(SOY_RUNTIME, List.of("/download/host/soy-functions.js"))
                .define(
                        "com.atlassian.confluence.plugins.soy:soy-core-functions",
                        List.of(),
                        List.of(SOY_RUNTIME),
                        List.of());
        this.pageResources = new PageResources(resources::addresses);
        host.plugins()
                .type(
                        "web-resource",
                        (plugin, element) -> new WebResourceModule(plugin, element, host.services(), soy));
        host.services().provide(PageBuilderService.class, pageResources);
        host.confluence().files("/download/host/*", getClass().getResource("/front/"), "no-cache");
        host.confluence().servlet("/download/resources/*", new DownloadServlet(host.plugins(), texts, soy));
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

    public HostResources hostResources() {
        return hostResources;
    }

    public PageResources pageResources() {
        return pageResources;
    }
}
