package org.oneonone.sandbox.front.web;

import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The conditions of a module, put together with AND, OR and invert as the descriptor says. */
public final class Conditions {
    private static final Logger log = LoggerFactory.getLogger(Conditions.class);

    private Conditions() {}

    /** Reads the {@code <condition>} and {@code <conditions>} children; those at the top must all hold. */
    public static Predicate<Map<String, Object>> of(
            InstalledPlugin plugin, DescriptorElement module, Services services) {
        return all(parts(plugin, module, services), false);
    }

    /** Refuses a condition whose class the plugin cannot see. */
    public static void validate(InstalledPlugin plugin, DescriptorElement element) {
        element.children("conditions").forEach(group -> validate(plugin, group));
        for (DescriptorElement condition : element.children("condition")) {
            Class<?> type = plugin.loadClass(condition.required("class"));
            if (!Condition.class.isAssignableFrom(type)) {
                throw new PluginParseException(type.getName() + " is no condition");
            }
        }
    }

    private static List<Predicate<Map<String, Object>>> parts(
            InstalledPlugin plugin, DescriptorElement element, Services services) {
        List<Predicate<Map<String, Object>>> parts = new ArrayList<>();
        for (DescriptorElement child : element.children()) {
            if (child.name().equals("conditions")) {
                parts.add(all(
                        parts(plugin, child, services),
                        child.attribute("type", "AND").equalsIgnoreCase("OR")));
            } else if (child.name().equals("condition")) {
                parts.add(single(plugin, child, services));
            }
        }
        return parts;
    }

    private static Predicate<Map<String, Object>> all(List<Predicate<Map<String, Object>>> parts, boolean oneIsEnough) {
        return context -> oneIsEnough
                ? parts.stream().anyMatch(part -> part.test(context))
                : parts.stream().allMatch(part -> part.test(context));
    }

    private static Predicate<Map<String, Object>> single(
            InstalledPlugin plugin, DescriptorElement element, Services services) {
        Condition condition = create(plugin, element.required("class"), services);
        condition.init(element.params());
        boolean invert = element.flag("invert");
        return context -> {
            try {
                return condition.shouldDisplay(context) != invert;
            } catch (RuntimeException e) {
                log.error("Condition {} of {} failed", condition.getClass().getName(), plugin.key(), e);
                return false;
            }
        };
    }

    /** The host's own conditions may ask for the host's services. */
    private static Condition create(InstalledPlugin plugin, String className, Services services) {
        Class<?> type = plugin.loadClass(className);
        if (type.getClassLoader() != Conditions.class.getClassLoader()) {
            return plugin.create(className, Condition.class);
        }
        try {
            for (var constructor : type.getConstructors()) {
                if (constructor.getParameterCount() == 1) {
                    return (Condition) constructor.newInstance(services);
                }
            }
            return (Condition) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new PluginParseException("condition " + className + " cannot be made: " + e);
        }
    }
}
