package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.sandbox.front.blueprint.Blueprints;
import org.oneonone.sandbox.front.blueprint.CreateEntry;
import org.oneonone.sandbox.front.blueprint.NewContent;
import org.oneonone.sandbox.front.web.WebInterface;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.content.NewPage;

/** What the Create dialog asks the server: what there is to create, and native creation from a blueprint. */
record CreateScreens(Wiki wiki, Blueprints blueprints, Additions additions) {
    void addTo(Routes routes) {
        routes.get("/rest/create-dialog/1.0/dialog", this::dialog)
                .post("/rest/create-dialog/1.0/content-blueprint/create", this::create);
    }

    private Answer dialog(Call call) {
        List<Space> spaces = wiki.spaces().visibleTo(call.user()).stream()
                .filter(space -> wiki.permissions().canCreate(call.user(), space.getKey()))
                .toList();
        Optional<Space> chosen = spaces.stream()
                .filter(space -> space.getKey().equals(call.text("spaceKey")))
                .findFirst()
                .or(() -> spaces.stream().findFirst());
        if (chosen.isEmpty()) {
            throw new Call.Forbidden("There is no space in which you may create pages.");
        }
        List<Map<String, Object>> items = new ArrayList<>();
        items.add(blankPage(call));
        blueprints.entries(WebInterface.context(chosen, Optional.empty())).forEach(entry -> items.add(item(entry)));
        additions.loadContext("create-content");
        return Answer.json(Map.of(
                "spaceKey", chosen.get().getKey(),
                "spaces",
                        spaces.stream()
                                .map(space -> Map.of("key", space.getKey(), "name", space.getName()))
                                .toList(),
                "items", items,
                "resources", additions.tags()));
    }

    private static Map<String, Object> blankPage(Call call) {
        return Map.of(
                "itemKey",
                "com.atlassian.confluence.plugins.confluence-create-content-plugin:create-blank-page",
                "name",
                "Blank page",
                "description",
                "Start from nothing.",
                "url",
                call.request().getContextPath()
                        + "/pages/createpage.action?spaceKey={spaceKey}&parentPageId={parentPageId}");
    }

    private static Map<String, Object> item(CreateEntry entry) {
        Map<String, Object> item = new HashMap<>();
        item.put("itemKey", entry.itemKey());
        item.put("blueprintKey", entry.blueprintKey().orElse(""));
        item.put("name", entry.name());
        item.put("description", entry.description());
        item.put("iconUrl", entry.iconUrl().orElse(""));
        item.put("createResult", entry.createResult());
        item.put("wizard", entry.wizard());
        return item;
    }

    private Answer create(Call call) {
        JsonNode sent = call.json();
        Space space = call.space(sent.path("spaceKey").asText());
        if (!wiki.permissions().canCreate(call.user(), space.getKey())) {
            throw new Call.Forbidden("You may not add pages to this space.");
        }
        CreateEntry entry = blueprints.entries(WebInterface.context(Optional.of(space), Optional.empty())).stream()
                .filter(each -> each.itemKey().equals(sent.path("itemKey").asText()))
                .findFirst()
                .orElseThrow(Call.Missing::new);
        if (entry.blueprintKey().isEmpty()) {
            return refusal("This entry of the dialog has no blueprint, and its script gave no address.");
        }
        Map<String, Object> data = Call.JSON.convertValue(sent.path("context"), new TypeReference<>() {});
        NewContent content = blueprints.content(entry.blueprintKey().get(), space.getKey(), data);
        OptionalLong parent = parent(call, space, sent.path("parentPageId").asLong());
        if (content.createResult().equals("view") && content.title().isBlank()) {
            return refusal("The page needs a title.");
        }
        String path = content.createResult().equals("view")
                ? Paths.page(save(content, space, parent))
                : draftPath(call, content, space, parent);
        return Answer.json(Map.of("url", call.request().getContextPath() + path));
    }

    private static Answer refusal(String message) {
        return new Answer.Json(400, Map.of("statusCode", 400, "message", message));
    }

    private OptionalLong parent(Call call, Space space, long asked) {
        if (asked != 0) {
            return OptionalLong.of(call.visible(wiki.pages().byId(asked)).getId());
        }
        Page home = space.getHomePage();
        return home == null ? OptionalLong.empty() : OptionalLong.of(home.getId());
    }

    private Page save(NewContent content, Space space, OptionalLong parent) {
        return wiki.database().inTransaction(() -> {
            Page page = wiki.pages().create(new NewPage(space.getKey(), content.title(), content.body(), parent));
            content.labels().forEach(label -> wiki.pages().label(page.getId(), label));
            return page;
        });
    }

    /** The page does not exist until its author publishes it. */
    private String draftPath(Call call, NewContent content, Space space, OptionalLong parent) {
        NewPage unsaved = new NewPage(space.getKey(), content.title(), content.body(), parent);
        long draft = wiki.drafts().save(call.user(), 0, 0, unsaved);
        return EditScreens.path(draft) + "&labels=" + Paths.encode(String.join(" ", content.labels()));
    }
}
