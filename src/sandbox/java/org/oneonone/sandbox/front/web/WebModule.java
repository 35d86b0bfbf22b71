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

/** What links, sections and panels have in common: a place, a weight, conditions and a context provider. */
public abstract sealed class WebModule extends PluginModule {
    private final Services services;
    private Predicate<Map<String, Object>> conditions = context -> false;
    private Optional<ContextProvider> provider = Optional.empty();

    WebModule(InstalledPlugin plugin, DescriptorElement element, Services services) {
        super(plugin, element);
        this.services = services;
    }

    @Override
    protected void validate() {
        key();
        Conditions.validate(plugin(), element());
    }

    @Override
    protected void enable() {
        conditions = Conditions.of(plugin(), element(), services);
        provider = element().child("context-provider").map(this::create);
    }

    private ContextProvider create(DescriptorElement child) {
        ContextProvider made = plugin().create(child.required("class"), ContextProvider.class);
        made.init(child.params());
        return made;
    }

    abstract String place();

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

    /** A {@code <web-item>}. */
    public static final class Item extends WebModule {
        public Item(InstalledPlugin plugin, DescriptorElement element, Services services) {
            super(plugin, element, services);
        }

        @Override
        protected void validate() {
            super.validate();
            place();
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
        String place() {
            return element().required("section");
        }
    }

    /** A {@code <web-section>}. */
    public static final class Section extends WebModule {
        public Section(InstalledPlugin plugin, DescriptorElement element, Services services) {
            super(plugin, element, services);
        }

        @Override
        protected void validate() {
            super.validate();
            place();
        }

        @Override
        String place() {
            return element().required("location");
        }
    }

    /** A {@code <web-panel>} whose view is a Velocity file or text. */
    public static final class Panel extends WebModule {
        public Panel(InstalledPlugin plugin, DescriptorElement element, Services services) {
            super(plugin, element, services);
        }

        @Override
        String place() {
            return element().required("location");
        }

        String viewHtml(TemplateRunner templates, Map<String, Object> context) {
            DescriptorElement view = element().children("resource").stream()
                    .filter(resource -> resource.attribute("name", "").equals("view"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(completeKey() + " has no view"));
            return view.attribute("location")
                    .map(path -> templates.render(plugin(), path, fill(context)))
                    .orElseGet(() -> templates.evaluate(plugin(), view.text(), fill(context)));
        }
    }
}
