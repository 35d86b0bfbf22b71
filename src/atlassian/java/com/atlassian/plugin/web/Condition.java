package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.baseconditions.BaseCondition;
import java.util.Map;

/**
 * Decides whether a link is shown.
 *
 * <p>Declaration: complete. Evidence: exact (webfragment 6.0.0).
 */
public interface Condition extends BaseCondition {
    void init(Map<String, String> parameters) throws PluginParseException;

    boolean shouldDisplay(Map<String, Object> context);
}
