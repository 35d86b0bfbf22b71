package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import org.oneonone.sandbox.wiki.Wiki;

/** The pages of a space, its tools, its trash. */
record SpaceScreens(Wiki wiki) {
    void addTo(Routes routes) {
        routes.get("/pages/listpages.action", this::pages)
                .get("/spaces/viewspacesummary.action", this::summary)
                .get("/pages/viewtrash.action", this::trash)
                .post("/pages/restorepage.action", this::restore)
                .post("/pages/purgetrashitem.action", this::purge);
    }

    private Answer pages(Call call) {
        Space space = call.space(call.text("key"));
        Models models = new Models(call.visitor());
        List<Map<String, Object>> recent = wiki.search().recent(call.visitor(), space.getKey(), 20).stream()
                .map(happening -> models.page(happening.page()))
                .toList();
        return Answer.show(View.of("Pages", "pages", Map.of("recent", recent)).in(space));
    }

    private Answer summary(Call call) {
        Space space = call.administered();
        Map<String, Object> values = Map.of("key", space.getKey(), "name", space.getName());
        return Answer.spaceTools(View.of("Overview", "spacesummary", values).in(space));
    }

    private Answer trash(Call call) {
        Space space = call.administered();
        List<Page> trashed = wiki.pages().trashed(space.getKey()).stream()
                .filter(page -> wiki.permissions().canView(call.user(), page.getId()))
                .toList();
        Map<String, Object> values = Map.of("key", space.getKey(), "trashed", new Models(call.user()).pages(trashed));
        return Answer.spaceTools(View.of("Trash", "trash", values).in(space));
    }

    private Answer restore(Call call) {
        Page page = inTrash(call);
        wiki.pages().restore(page.getId());
        return Answer.go(Paths.page(page, "restored"));
    }

    private Answer purge(Call call) {
        Page page = inTrash(call);
        wiki.pages().purge(page.getId());
        return Answer.go("/pages/viewtrash.action?done=purged&key=" + Paths.encode(page.getSpaceKey()));
    }

    private Page inTrash(Call call) {
        Space space = call.administered();
        return wiki.pages().trashed(space.getKey()).stream()
                .filter(page -> page.getId() == call.id("pageId").orElse(0))
                .filter(page -> wiki.permissions().canView(call.user(), page.getId()))
                .findFirst()
                .orElseThrow(Call.Missing::new);
    }
}
