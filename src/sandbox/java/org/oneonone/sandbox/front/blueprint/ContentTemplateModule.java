package org.oneonone.sandbox.front.blueprint;

import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.ContextProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.plugin.DescriptorElement;
import org.oneonone.sandbox.plugin.InstalledPlugin;
import org.oneonone.sandbox.plugin.PluginModule;

/** A {@code <content-template>}: a page in storage format with variables, and who fills them. */
public final class ContentTemplateModule extends PluginModule {
    private Optional<ContextProvider> provider = Optional.empty();

    public ContentTemplateModule(InstalledPlugin plugin, DescriptorElement element) {
        super(plugin, element);
    }

    @Override
    protected void validate() {
        TemplateText.check(location(), text());
    }

    @Override
    protected void enable() {
        provider = plugin().contextProvider(element());
    }

    /** The template as it stands in the jar. */
    public String text() {
        return plugin().text(location());
    }

    /** What the provider makes of the wizard's data; without one, the data itself. */
    Map<String, Object> variables(Map<String, Object> data) {
        Map<String, Object> given = new HashMap<>(data);
        return provider.map(made -> made.getContextMap(given)).orElse(given);
    }

    private String location() {
        return element().children("resource").stream()
                .filter(resource -> resource.attribute("name", "").equals("template"))
                .findFirst()
                .orElseThrow(() -> new PluginParseException(completeKey() + " has no resource named template"))
                .required("location");
    }
}
