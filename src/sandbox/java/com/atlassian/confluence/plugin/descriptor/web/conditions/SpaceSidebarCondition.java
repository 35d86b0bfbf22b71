package com.atlassian.confluence.plugin.descriptor.web.conditions;

import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Shown in spaces whose look has the sidebar; here that is every space. */
public class SpaceSidebarCondition implements Condition {
    @Override
    public void init(Map<String, String> parameters) {
        // Nothing to set.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return true;
    }
}
