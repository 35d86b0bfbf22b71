package org.oneonone.sandbox.front.web;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.front.velocity.PluginTemplates;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginSystem;

/** The links and sections of plugins that one person may see at one place, in the order of their weights. */
public record WebInterface(PluginSystem plugins, Texts texts, PluginTemplates templates, String contextPath) {
    /** The values that conditions and links see: {@code user}, {@code space}, {@code page}. */
    public static Map<String, Object> context(Optional<Space> space, Optional<Page> page) {
        Map<String, Object> context = new HashMap<>();
        ConfluenceUser user = AuthenticatedUserThreadLocal.get();
        if (user != null) {
            context.put("user", user);
        }
        space.ifPresent(value -> context.put("space", value));
        page.ifPresent(value -> context.put("page", value));
        return context;
    }

    /** The links of a section, for example {@code system.space.tools/integrations}. */
    public List<WebItem> items(String section, Map<String, Object> context) {
        return shown(false, section, context)
                .map(module -> item(module, context))
                .toList();
    }

    /** The sections at a location, for example {@code system.space.tools}: what links name after the location. */
    public List<String> sections(String location, Map<String, Object> context) {
        return shown(true, location, context).map(WebModule::key).toList();
    }

    private Stream<WebModule> shown(boolean isSection, String place, Map<String, Object> context) {
        return plugins.modules(WebModule.class).stream()
                .filter(module ->
                        module.isSection() == isSection && module.place().equals(place))
                .filter(module -> module.isShownIn(context))
                .sorted(Comparator.comparingInt(WebModule::weight));
    }

    private WebItem item(WebModule module, Map<String, Object> context) {
        DescriptorElement element = module.element();
        Map<String, Object> values = module.fill(context);
        Optional<DescriptorElement> link = element.child("link");
        return new WebItem(
                module.completeKey(),
                label(module, values),
                link.map(child -> child.attribute("linkId", "")).orElse(""),
                link.map(child -> address(module.plugin(), child.text(), values))
                        .orElse(""),
                texts.child(element, "description"),
                icon(module, values),
                element.params());
    }

    private String label(WebModule module, Map<String, Object> values) {
        Optional<DescriptorElement> label = module.element().child("label");
        Optional<String> key = label.flatMap(child -> child.attribute("key"));
        if (key.isPresent()) {
            String[] arguments = label.get().params().values().stream()
                    .map(value -> templates.evaluate(module.plugin(), value, values))
                    .toArray(String[]::new);
            return texts.text(key.get(), arguments);
        }
        return label.map(child -> templates.evaluate(module.plugin(), child.text(), values))
                .orElseGet(() -> texts.name(module.element()));
    }

    private Optional<String> icon(WebModule module, Map<String, Object> values) {
        Optional<String> fromElement = module.element()
                .child("icon")
                .flatMap(icon -> icon.child("link"))
                .map(link -> address(module.plugin(), link.text(), values));
        return fromElement.or(() -> module.element().children("resource").stream()
                .filter(resource -> resource.attribute("name", "").equals("icon"))
                .findFirst()
                .map(resource -> contextPath + "/download/resources/" + module.completeKey() + "/icon"));
    }

    private String address(InstalledPlugin plugin, String link, Map<String, Object> values) {
        String address = templates.evaluate(plugin, link, values).trim();
        return address.startsWith("/") ? contextPath + address : address;
    }
}
