package org.oneonone.sandbox.front.blueprint;

import com.atlassian.plugin.PluginParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;

/** A {@code <blueprint>}: templates, a wizard that asks before, and what is done with the new page. */
public final class BlueprintModule extends PluginModule {
    private final Texts texts;
    private final BiPredicate<InstalledPlugin, String> definesTemplate;

    /** The last one tells whether one of the plugin's scripts or Soy files has the function of that name. */
    public BlueprintModule(
            InstalledPlugin plugin,
            DescriptorElement element,
            Texts texts,
            BiPredicate<InstalledPlugin, String> definesTemplate) {
        super(plugin, element);
        this.texts = texts;
        this.definesTemplate = definesTemplate;
    }

    @Override
    protected void validate() {
        key();
        indexKey();
        if (templateKeys().isEmpty()) {
            throw new PluginParseException(completeKey() + " has no content-template");
        }
        for (String template : templateKeys()) {
            if (plugin().descriptor().children("content-template").stream()
                    .noneMatch(child -> child.attribute("key", "").equals(template))) {
                throw new PluginParseException(
                        completeKey() + " names the content-template " + template + ", which does not exist");
            }
        }
        for (DescriptorElement page : pageElements()) {
            page.required("id");
            page.required("title-key");
            String template = page.required("template-key");
            if (!definesTemplate.test(plugin(), template)) {
                throw new PluginParseException(completeKey() + ": no web-resource defines the template " + template);
            }
        }
    }

    /** The label that every page from it carries. */
    String indexKey() {
        return element().required("index-key");
    }

    /** {@code edit} opens the editor with an unsaved page, {@code view} saves at once. */
    String createResult() {
        return element().attribute("create-result", "edit");
    }

    String templateKey() {
        return templateKeys().get(0);
    }

    private List<String> templateKeys() {
        Stream<String> references = element().children("content-template").stream()
                .map(reference -> reference.required("ref"))
                .map(reference -> reference.replaceFirst("^.*:", ""));
        return Stream.concat(element().attribute("content-template-key").stream(), references)
                .toList();
    }

    List<WizardPage> wizardPages() {
        List<DescriptorElement> elements = pageElements();
        List<WizardPage> pages = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            DescriptorElement page = elements.get(i);
            pages.add(new WizardPage(
                    page.required("id"),
                    page.required("template-key"),
                    texts.text(page.required("title-key")),
                    optional(page, "description-header-key"),
                    optional(page, "description-content-key"),
                    page.flag("last") || i == elements.size() - 1));
        }
        return pages;
    }

    private String optional(DescriptorElement page, String attribute) {
        return page.attribute(attribute).map(key -> texts.text(key)).orElse("");
    }

    private List<DescriptorElement> pageElements() {
        Optional<DescriptorElement> wizard = element().child("dialog-wizard");
        return wizard.map(found -> found.children("dialog-page")).orElse(List.of());
    }
}
