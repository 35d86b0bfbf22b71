package org.oneonone.sandbox.front.web;

import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.ContextProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;
import org.oneonone.sandbox.plugin.Services;

/** A {@code <web-item>} or {@code <web-section>}: a place, a weight, conditions and a context provider. */
public final class WebModule extends PluginModule {
    private final Services services;
    private Predicate<Map<String, Object>> conditions = context -> false;
    private Optional<ContextProvider> provider = Optional.empty();

    public WebModule(InstalledPlugin plugin, DescriptorElement element, Services services) {
        super(plugin, element);
        this.services = services;
    }

    @Override
    protected void validate() {
        place();
        Conditions.validate(plugin(), element());
        String blueprint = element().params().getOrDefault("blueprintKey", "");
        if (!blueprint.isEmpty()
                && !blueprint.contains(":")
                && plugin().descriptor().children("blueprint").stream()
                        .noneMatch(child -> child.attribute("key", "").equals(blueprint))) {
            throw new PluginParseException(
                    completeKey() + " names the blueprint " + blueprint + ", which does not exist");
        }
    }

    @Override
    protected void enable() {
        conditions = Conditions.of(plugin(), element(), services);
        provider = plugin().contextProvider(element());
    }

    boolean isSection() {
        return element().name().equals("web-section");
    }

    /** The section of a link, the location of a section. */
    String place() {
        return element().required(isSection() ? "location" : "section");
    }

    int weight() {
        return Integer.parseInt(element().attribute("weight", "1000"));
    }

    boolean isShownIn(Map<String, Object> context) {
        return conditions.test(context);
    }

    Map<String, Object> fill(Map<String, Object> context) {
        Map<String, Object> filled = new HashMap<>(context);
        provider.ifPresent(made -> filled.putAll(made.getContextMap(filled)));
        return filled;
    }
}
