package org.oneonone.sandbox.front.action;

import com.atlassian.plugin.PluginParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oneonone.sandbox.front.action.ActionMapping.ActionResult;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;

/** A {@code <struts>} module: packages of screens. */
public final class StrutsModule extends PluginModule {
    private static final Set<String> STACKS = Set.of("defaultStack", "validatingStack");
    private static final Set<String> RESULT_TYPES = Set.of("velocity", "redirect");
    private List<ActionMapping> mappings = List.of();

    public StrutsModule(InstalledPlugin plugin, DescriptorElement element) {
        super(plugin, element);
    }

    @Override
    protected void validate() {
        key();
        List<ActionMapping> found = new ArrayList<>();
        for (DescriptorElement group : element().children("package")) {
            group.required("name");
            group.required("extends");
            String namespace = matching(group, "namespace", "/[a-zA-Z0-9/\\-]*");
            group.children("action").forEach(action -> found.add(mapping(group, namespace, action)));
        }
        mappings = List.copyOf(found);
    }

    Optional<ActionMapping> find(String path) {
        return mappings.stream().filter(mapping -> mapping.path().equals(path)).findFirst();
    }

    Set<String> classNames() {
        return mappings.stream().map(mapping -> mapping.type().getName()).collect(Collectors.toSet());
    }

    private ActionMapping mapping(DescriptorElement group, String namespace, DescriptorElement action) {
        Class<?> type = plugin().loadClass(action.required("class"));
        String method = action.attribute("method", "execute");
        if (!method.matches("[a-zA-Z_]*[0-9]*")) {
            throw new PluginParseException("action method " + method + " has characters that are not allowed");
        }
        requireMethod(type, method);
        Map<String, ActionResult> results = new LinkedHashMap<>();
        group.child("global-results").ifPresent(global -> addResults(global, results));
        addResults(action, results);
        return new ActionMapping(
                namespace + "/" + matching(action, "name", "[a-zA-Z0-9\\-]*"),
                type,
                method,
                stacks(group, action),
                Map.copyOf(results),
                action.params(),
                Boolean.parseBoolean(action.params().get("RequireSecurityToken")));
    }

    private void addResults(DescriptorElement parent, Map<String, ActionResult> results) {
        for (DescriptorElement result : parent.children("result")) {
            String type = result.required("type");
            if (!RESULT_TYPES.contains(type)) {
                throw new PluginParseException(completeKey() + ": there is no result type " + type);
            }
            String target = result.child("param").map(DescriptorElement::text).orElseGet(result::text);
            if (type.equals("velocity") && plugin().resource(target).isEmpty()) {
                throw new PluginParseException(
                        completeKey() + " names the template " + target + ", which is not there");
            }
            results.put(result.attribute("name", "success"), new ActionResult(type, target));
        }
    }

    private Set<String> stacks(DescriptorElement group, DescriptorElement action) {
        Set<String> names = new HashSet<>();
        action.children("interceptor-ref").forEach(reference -> names.add(reference.required("name")));
        if (names.isEmpty()) {
            group.child("default-interceptor-ref").ifPresent(reference -> names.add(reference.required("name")));
        }
        names.stream().filter(name -> !STACKS.contains(name)).findFirst().ifPresent(name -> {
            throw new PluginParseException(completeKey() + ": there is no interceptor stack " + name);
        });
        return names;
    }

    private static void requireMethod(Class<?> type, String method) {
        try {
            type.getMethod(method);
        } catch (NoSuchMethodException e) {
            throw new PluginParseException(type.getName() + " has no public method " + method + "()");
        }
    }

    private static String matching(DescriptorElement element, String attribute, String pattern) {
        String value = element.required(attribute);
        if (!value.matches(pattern)) {
            throw new PluginParseException(attribute + " \"" + value + "\" has characters that are not allowed");
        }
        return value;
    }
}
