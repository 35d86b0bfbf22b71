package com.atlassian.confluence.plugin.descriptor.web.conditions;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/** Shown inside a space only. */
public class HasSpaceCondition implements Condition {
    @Override
    public void init(Map<String, String> parameters) {
        // Nothing to set.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return context.get("space") instanceof Space;
    }
}
