package org.oneonone.sandbox.front.resource;

import com.atlassian.plugin.PluginParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.oneonone.sandbox.front.web.Conditions;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;
import org.oneonone.sandbox.plugin.Services;

/** A {@code <web-resource>}: scripts and styles that are loaded together. */
public final class WebResourceModule extends PluginModule {
    private final Services services;
    private final SoyCompiler soy;
    private Predicate<Map<String, Object>> conditions = context -> false;

    public WebResourceModule(InstalledPlugin plugin, DescriptorElement element, Services services, SoyCompiler soy) {
        super(plugin, element);
        this.services = services;
        this.soy = soy;
    }

    @Override
    protected void validate() {
        key();
        Conditions.validate(plugin(), element());
        for (DownloadFile file : files()) {
            if (!file.isFolder() && transformers(file.location()).contains("soyTransformer")) {
                soy.compile(file.location(), plugin().text(file.location()));
            }
        }
        transformers().stream()
                .filter(key -> !List.of("jsI18n", "soyTransformer").contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new PluginParseException(completeKey() + ": there is no transformer " + key);
                });
    }

    @Override
    protected void enable() {
        conditions = Conditions.of(plugin(), element(), services);
    }

    boolean isShownIn(Map<String, Object> context) {
        return conditions.test(context);
    }

    List<DownloadFile> files() {
        return DownloadFile.of(plugin(), element());
    }

    List<String> contexts() {
        return element().children("context").stream()
                .map(DescriptorElement::text)
                .toList();
    }

    /** Complete keys of what has to be loaded before; compiled Soy needs its run-time without saying so. */
    List<String> dependencies() {
        List<String> keys = new ArrayList<>();
        if (transformers().contains("soyTransformer")) {
            keys.add(WebResources.SOY_RUNTIME);
        }
        element().children("dependency").forEach(dependency -> keys.add(dependency.text()));
        return keys;
    }

    /** The transformers for a file, by the ending of its location, in the order of the descriptor. */
    List<String> transformers(String location) {
        return element().children("transformation").stream()
                .filter(transformation -> location.endsWith("." + transformation.required("extension")))
                .flatMap(transformation -> transformation.children("transformer").stream())
                .map(transformer -> transformer.required("key"))
                .toList();
    }

    private List<String> transformers() {
        return element().children("transformation").stream()
                .flatMap(transformation -> transformation.children("transformer").stream())
                .map(transformer -> transformer.required("key"))
                .toList();
    }
}
