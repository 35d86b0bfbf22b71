package org.oneonone.sandbox.front.blueprint;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oneonone.sandbox.front.Texts;
import org.oneonone.sandbox.front.web.WebInterface;
import org.oneonone.sandbox.front.web.WebItem;
import org.oneonone.sandbox.plugin.PluginSystem;

/** The Create dialog's entries, and the pages that blueprints make. */
public record Blueprints(PluginSystem plugins, WebInterface webInterface, Texts texts) {
    private static final String SECTION = "system.create.dialog/content";
    private static final String TITLE = "ContentPageTitle";

    /** What the person may create at this place. */
    public List<CreateEntry> entries(Map<String, Object> context) {
        return webInterface.items(SECTION, context).stream().map(this::entry).toList();
    }

    /**
     * Renders the first template of a blueprint.
     *
     * @param data what the wizard collected: form fields by name
     */
    public NewContent content(String blueprintKey, String spaceKey, Map<String, ?> data) {
        BlueprintModule blueprint =
                module(blueprintKey).orElseThrow(() -> new IllegalArgumentException("no blueprint " + blueprintKey));
        ContentTemplateModule template = plugins.module(blueprint.plugin().key() + ":" + blueprint.templateKey())
                .filter(ContentTemplateModule.class::isInstance)
                .map(ContentTemplateModule.class::cast)
                .orElseThrow(() -> new IllegalStateException("no template " + blueprint.templateKey()));
        Map<String, Object> given = new HashMap<>(data);
        given.put("spaceKey", spaceKey);
        given.put("blueprintKey", blueprint.key());
        given.put("indexKey", blueprint.indexKey());
        given.put("templateLabel", blueprint.indexKey());
        given.put("blueprintId", UUID.nameUUIDFromBytes(blueprintKey.getBytes(StandardCharsets.UTF_8)));
        if (data.containsKey("title") && !data.containsKey(TITLE)) {
            given.put(TITLE, data.get("title"));
        }
        Map<String, Object> variables = template.variables(given);
        String body = TemplateText.fill(template.text(), variables, key -> texts.text(key));
        String title = String.valueOf(variables.getOrDefault(TITLE, ""));
        return new NewContent(title, body, List.of(blueprint.indexKey()), blueprint.createResult());
    }

    private CreateEntry entry(WebItem item) {
        Optional<BlueprintModule> blueprint = Optional.ofNullable(item.params().get("blueprintKey"))
                .map(key -> key.contains(":") ? key : item.key().replaceFirst(":.*$", "") + ":" + key)
                .flatMap(this::module);
        return new CreateEntry(
                item.key(),
                blueprint.map(BlueprintModule::completeKey),
                item.label(),
                item.description(),
                item.iconUrl(),
                blueprint.map(BlueprintModule::createResult).orElse("view"),
                blueprint.map(BlueprintModule::wizardPages).orElse(List.of()));
    }

    private Optional<BlueprintModule> module(String key) {
        return plugins.module(key).filter(BlueprintModule.class::isInstance).map(BlueprintModule.class::cast);
    }
}
