package org.oneonone.sandbox.front;

import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.sal.api.web.context.HttpContext;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.oneonone.sandbox.Host;
import org.oneonone.sandbox.front.action.ActionServlet;
import org.oneonone.sandbox.front.action.StrutsModule;
import org.oneonone.sandbox.front.blueprint.BlueprintModule;
import org.oneonone.sandbox.front.blueprint.Blueprints;
import org.oneonone.sandbox.front.blueprint.ContentTemplateModule;
import org.oneonone.sandbox.front.macro.MacroModule;
import org.oneonone.sandbox.front.resource.HostResources;
import org.oneonone.sandbox.front.resource.PageResources;
import org.oneonone.sandbox.front.resource.WebResources;
import org.oneonone.sandbox.front.velocity.AllowListModule;
import org.oneonone.sandbox.front.velocity.PluginTemplates;
import org.oneonone.sandbox.front.velocity.TemplateTools;
import org.oneonone.sandbox.front.web.WebInterface;
import org.oneonone.sandbox.front.web.WebModule;
import org.oneonone.sandbox.plugin.ModuleType;
import org.oneonone.sandbox.plugin.PluginSystem;

/**
 * The side of plugins that people see: macros, links, scripts, screens, blueprints. Adding it to a host registers these
 * module types and their services and servlets.
 *
 * @param hostResources where the wiki's pages declare the scripts that they bring along
 * @param pageResources what the page of the present request has to load
 */
public record Front(
        HostResources hostResources,
        PageResources pageResources,
        WebInterface webInterface,
        Function<String, Optional<Macro>> macros,
        Blueprints blueprints) {
    public static Front of(Host host) {
        String contextPath = URI.create(host.confluenceUrl()).getPath();
        PluginSystem plugins = host.plugins();
        Texts texts = new Texts(host.services());
        host.confluence().filter("/*", new CurrentRequest());
        host.services().provide(HttpContext.class, () -> CurrentRequest.find().orElse(null));
        WebResources resources = WebResources.of(host, texts, contextPath);
        PageResources pageResources = resources.ofPage();
        host.services().provide(PageBuilderService.class, pageResources);
        PluginTemplates templates = new PluginTemplates(
                plugins,
                pageResources,
                () -> ActionServlet.actionClasses(plugins),
                () -> TemplateTools.values(texts, pageResources, host.confluenceUrl()));
        host.services().provideForEach(VelocityHelperService.class, templates::serviceFor);
        WebInterface webInterface = new WebInterface(plugins, texts, templates, contextPath);
        Blueprints blueprints = new Blueprints(plugins, webInterface, texts);
        host.confluence().serve("*.action", new ActionServlet(plugins, host.services(), texts, templates));
        ModuleType webModule = (plugin, element) -> new WebModule(plugin, element, host.services());
        plugins.type("struts", StrutsModule::new)
                .type("content-template", ContentTemplateModule::new)
                .type(
                        "blueprint",
                        (plugin, element) -> new BlueprintModule(plugin, element, texts, resources::definesTemplate))
                .type("velocity-allowlist", AllowListModule::new)
                .type("xhtml-macro", MacroModule::new)
                .type("web-item", webModule)
                .type("web-section", webModule);
        return new Front(
                resources.host(), pageResources, webInterface, name -> MacroModule.find(plugins, name), blueprints);
    }
}
