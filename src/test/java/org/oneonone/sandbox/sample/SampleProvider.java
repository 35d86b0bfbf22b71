package org.oneonone.sandbox.sample;

import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;

/** Fills a template as another plugin would. */
public class SampleProvider implements ContextProvider {
    @Override
    public void init(Map<String, String> parameters) {
        // Nothing to set.
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        context.put("ContentPageTitle", "About " + context.get("topic"));
        context.put("tableHtml", "<table/>");
        return context;
    }
}
