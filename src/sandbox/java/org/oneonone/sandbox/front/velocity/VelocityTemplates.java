package org.oneonone.sandbox.front.velocity;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.oneonone.sandbox.front.resource.PageResources;

/** Velocity as Confluence runs it for one plugin's templates: references encoded, calls checked. */
public final class VelocityTemplates {
    private final VelocityEngine engine = new VelocityEngine();

    /** Files are found by their path without a slash in front; the allow-list is asked anew each time. */
    public VelocityTemplates(
            Function<String, Optional<String>> files, Supplier<AllowList> allowList, PageResources resources) {
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "plugin");
        engine.setProperty("plugin.resource.loader.instance", new PluginFiles(files));
        engine.setProperty("plugin.resource.loader.cache", "true");
        engine.setProperty("plugin.resource.loader.modificationCheckInterval", "0");
        engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, HtmlUberspect.class.getName());
        for (Class<?> directive : Directives.ALL) {
            engine.addProperty("userdirective", directive.getName());
        }
        engine.setApplicationAttribute(HtmlUberspect.ALLOW_LIST, allowList);
        engine.setApplicationAttribute(Directives.RESOURCES, resources);
        engine.init();
    }

    /** Renders a file of the plugin. */
    public String render(String path, Map<String, Object> values) {
        StringWriter out = new StringWriter();
        try {
            engine.getTemplate(path.replaceFirst("^/", "")).merge(context(values), out);
            return out.toString();
        } finally {
            Escaping.forget();
        }
    }

    /** Renders a piece of Velocity that stands in the descriptor; nothing in it is encoded. */
    public String evaluate(String fragment, Map<String, Object> values) {
        StringWriter out = new StringWriter();
        engine.evaluate(new VelocityContext(values), out, "descriptor", fragment);
        return out.toString();
    }

    private static VelocityContext context(Map<String, Object> values) {
        VelocityContext context = new VelocityContext(values);
        EventCartridge events = new EventCartridge();
        events.addEventHandler(new Escaping());
        context.attachEventCartridge(events);
        return context;
    }
}
