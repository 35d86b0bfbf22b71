package org.oneonone.sandbox.ui;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/** Renders the wiki's own templates; every reference is encoded for HTML unless its name ends in {@code Html}. */
final class Templates {
    private final VelocityEngine engine = new VelocityEngine();

    Templates() {
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "wiki");
        engine.setProperty("wiki.resource.loader.class", ClasspathResourceLoader.class.getName());
        engine.setProperty("wiki.resource.loader.cache", "true");
        engine.setProperty(RuntimeConstants.INPUT_ENCODING, StandardCharsets.UTF_8.name());
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "ui/wiki/screens/macros.vm");
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
        engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, "true");
        engine.init();
    }

    /** Renders {@code ui/wiki/screens/<name>.vm}; a value the template names and the map lacks is an error. */
    String render(String name, Map<String, Object> values) {
        VelocityContext context = new VelocityContext(values);
        EventCartridge events = new EventCartridge();
        events.addEventHandler((ReferenceInsertionEventHandler) Templates::encode);
        context.attachEventCartridge(events);
        StringWriter out = new StringWriter();
        engine.getTemplate("ui/wiki/screens/" + name + ".vm").merge(context, out);
        return out.toString();
    }

    private static Object encode(String reference, Object value) {
        boolean markup = reference.replaceAll("[{}!()$]", "").endsWith("Html");
        return value == null || markup ? value : escape(value.toString());
    }

    /** Text for an element or a quoted attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
