package org.oneonone.sandbox.front.resource;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.util.Optional;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.front.web.WebInterface;

/** Adds web-resources to a host: their module type, their service, their addresses. */
public final class ResourceParts {
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
        this.pageResources = new PageResources(resources::addresses);
        host.plugins()
                .type(
                        "web-resource",
                        (plugin, element) -> new WebResourceModule(plugin, element, host.services(), soy));
        host.services().provide(PageBuilderService.class, pageResources);
        host.confluence().servlet("/download/resources/*", new DownloadServlet(host.plugins(), texts, soy));
    }

    public HostResources hostResources() {
        return hostResources;
    }

    public PageResources pageResources() {
        return pageResources;
    }
}
