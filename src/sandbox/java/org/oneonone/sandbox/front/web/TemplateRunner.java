package org.oneonone.sandbox.front.web;

import java.util.Map;
import org.oneonone.sandbox.plugin.InstalledPlugin;

/** Runs a plugin's Velocity; the host's own values are added to the map. */
public interface TemplateRunner {
    /** A file of the plugin, references encoded. */
    String render(InstalledPlugin plugin, String path, Map<String, Object> values);

    /** A piece of the descriptor, printed as it is. */
    String evaluate(InstalledPlugin plugin, String fragment, Map<String, Object> values);
}
