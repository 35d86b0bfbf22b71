package org.oneonone.sandbox.front.action;

import java.util.HashMap;
import java.util.Map;

/** The values of a screen's template: those that are put in, and after them the action's own properties by name. */
final class ActionValues extends HashMap<String, Object> {
    private final transient Object action;

    ActionValues(Object action, Map<String, Object> values) {
        super(values);
        this.action = action;
        put("action", action);
    }

    @Override
    public Object get(Object name) {
        return super.containsKey(name) ? super.get(name) : property(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return super.containsKey(name) || property(name) != null;
    }

    private Object property(Object name) {
        return name instanceof String path && path.matches("[a-zA-Z]\\w*")
                ? Properties.read(action, path).orElse(null)
                : null;
    }
}
