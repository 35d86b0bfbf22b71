package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;

/**
 * Fills the context of a template.
 *
 * <p>Declaration: complete. Evidence: exact (webfragment 6.0.0).
 */
public interface ContextProvider {
    void init(Map<String, String> parameters) throws PluginParseException;

    Map<String, Object> getContextMap(Map<String, Object> context);
}
