package org.oneonone.sandbox.base;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/** The sandbox's own pages: Velocity files beside its classes; every reference is encoded unless it ends in Html. */
public final class HtmlTemplates {
    private final VelocityEngine engine = new VelocityEngine();
    private final String folder;

    public HtmlTemplates(String folder) {
        this(folder, "", false);
    }

    private HtmlTemplates(String folder, String macros, boolean isStrict) {
        this.folder = folder;
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "class");
        engine.setProperty("class.resource.loader.class", ClasspathResourceLoader.class.getName());
        engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        engine.setProperty(RuntimeConstants.VM_LIBRARY, macros);
        engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, Boolean.toString(isStrict));
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new NullLogChute());
        engine.init();
    }

    /** Templates that share the folder's macros.vm and may name no value that the caller does not give. */
    public static HtmlTemplates strict(String folder) {
        return new HtmlTemplates(folder, folder + "/macros.vm", true);
    }

    /** Renders the file of this name inside the folder's layout. */
    public String page(String name, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("contentHtml", render(name, values));
        return render("layout", all);
    }

    /** Renders the file of this name alone. */
    public String render(String name, Map<String, ?> values) {
        var context = new VelocityContext(new HashMap<>(values));
        var events = new EventCartridge();
        events.addEventHandler((ReferenceInsertionEventHandler) HtmlTemplates::insert);
        context.attachEventCartridge(events);
        var out = new StringWriter();
        engine.getTemplate(folder + "/" + name + ".vm").merge(context, out);
        return out.toString();
    }

    private static Object insert(String reference, Object value) {
        return value == null || reference.matches(".*Html[})]*") ? value : escape(value.toString());
    }

    /** Makes text harmless in HTML, attributes in either kind of quotes included. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
