package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.oneonone.sandbox.wiki.Wiki;

/** A page as its readers see it, its history and source, and what one does with it as a whole. */
record PageScreens(Wiki wiki, Additions additions, SiteScreens site, Locks locks) {
    void addTo(Routes routes) {
        routes.get("/pages/viewpage.action", this::byAddress)
                .get("/display/*", this::display)
                .get("/pages/viewpreviousversions.action", this::history)
                .get("/pages/viewinfo.action", this::history)
                .get("/plugins/viewsource/viewpagesource.action", this::source)
                .post("/pages/watchpage.action", this::watch)
                .post("/pages/labels.action", this::label)
                .get("/pages/copypage.action", this::copyForm)
                .post("/pages/copypage.action", this::copy)
                .get("/pages/removepage.action", this::trashForm)
                .post("/pages/removepage.action", this::trash)
                .post("/pages/revertpagebacktoversion.action", this::restoreVersion);
    }

    private Answer byAddress(Call call) {
        if (call.flag("pageId")) {
            return view(call, call.page("pageId"));
        }
        return view(call, call.visible(wiki.pages().byTitle(call.text("spaceKey"), call.text("title"))));
    }

    /** {@code /display/KEY}, {@code /display/KEY/Title} and {@code /display/~name}. */
    private Answer display(Call call) {
        String[] parts = call.rest().split("/", 2);
        if (parts[0].startsWith("~") && wiki.spaces().byKey(parts[0]).isEmpty()) {
            return site.person(call, parts[0].substring(1));
        }
        if (parts.length > 1 && !parts[1].isEmpty()) {
            return view(call, call.visible(wiki.pages().byTitle(parts[0], parts[1].replace('+', ' '))));
        }
        Space space = call.space(parts[0]);
        Page home = space.getHomePage();
        return home != null && wiki.permissions().canView(call.visitor(), home.getId())
                ? view(call, home)
                : Answer.go("/pages/listpages.action?key=" + Paths.encode(space.getKey()));
    }

    private Answer view(Call call, Page page) {
        long id = page.getLatestVersionId();
        boolean known = call.visitor() != null;
        Models models = new Models(call.visitor());
        Map<String, Object> values = new HashMap<>(locks.model(page));
        values.put("page", models.page(page));
        values.put("isOld", page.status().equals("historical"));
        values.put("currentId", id);
        values.put("canEdit", known && wiki.permissions().canEdit(call.visitor(), id));
        values.put("canCreate", known && wiki.permissions().canCreate(call.visitor(), page.getSpaceKey()));
        values.put("isWatching", known && wiki.watches().watchesPage(call.visitor(), id));
        values.put(
                "ancestors",
                models.pages(wiki.search().visible(call.visitor(), wiki.pages().ancestors(id))));
        values.put(
                "children",
                models.pages(wiki.search().visible(call.visitor(), wiki.pages().children(id))));
        values.put("labels", wiki.pages().labels(id));
        values.put("contentHtml", wiki.renderer().view(page));
        values.put("buttons", additions.links("system.content.button", page.getSpace(), page));
        values.put("toolItems", additions.linksBelow("system.content.action", page.getSpace(), page));
        return Answer.show(View.of(page.getTitle(), "page", values)
                .on(page)
                .loading("page")
                .loading("viewcontent"));
    }

    private Answer history(Call call) {
        Page asked = call.page("pageId");
        Page page = call.visible(wiki.pages().byId(asked.getLatestVersionId()));
        Models models = new Models(call.visitor());
        boolean canEdit = call.visitor() != null && wiki.permissions().canEdit(call.visitor(), page.getId());
        List<Map<String, Object>> versions = models.pages(wiki.pages().history(page.getId()));
        return Answer.show(View.of("History of " + page.getTitle(), "history", Map.of("versions", versions))
                .with("page", models.page(page))
                .with("canEdit", canEdit)
                .on(page));
    }

    private Answer source(Call call) {
        Page page = call.page("pageId");
        return form(call, page, "source", "Source of " + page.getTitle(), Map.of("source", page.getBodyAsString()));
    }

    private Answer watch(Call call) {
        Page page = call.page("pageId");
        if (call.flag("watch")) {
            wiki.watches().watchPage(call.user(), page.getId());
        } else {
            wiki.watches().unwatchPage(call.user(), page.getId());
        }
        return Answer.go(Paths.page(page));
    }

    private Answer label(Call call) {
        Page page = call.editable("pageId");
        call.words("remove").forEach(label -> wiki.pages().unlabel(page.getId(), label));
        call.words("add").forEach(label -> wiki.pages().label(page.getId(), label.toLowerCase()));
        return Answer.go(Paths.page(page));
    }

    private Answer form(Call call, Page page, String template, String title, Map<String, Object> values) {
        Map<String, Object> model = new Models(call.visitor()).page(page);
        return Answer.show(View.of(title, template, values).with("page", model).on(page));
    }

    private Answer copyForm(Call call) {
        Page page = copyable(call);
        return form(call, page, "copy", "Copy page", Map.of("newTitle", "Copy of " + page.getTitle()));
    }

    private Page copyable(Call call) {
        Page page = call.page("pageId");
        if (!wiki.permissions().canCreate(call.user(), page.getSpaceKey())) {
            throw new Call.Forbidden("You may not add pages to this space.");
        }
        return page;
    }

    private Answer copy(Call call) {
        Page page = copyable(call);
        Page parent = page.getParent();
        boolean below = parent != null && wiki.permissions().canView(call.user(), parent.getId());
        OptionalLong parentId = below ? OptionalLong.of(parent.getId()) : OptionalLong.empty();
        return Answer.go(Paths.page(wiki.pages().copy(page.getId(), call.text("newTitle"), parentId), "copied"));
    }

    private Answer trashForm(Call call) {
        return form(call, call.editable("pageId"), "trashpage", "Move to trash", Map.of());
    }

    private Answer trash(Call call) {
        Page page = call.editable("pageId");
        wiki.pages().trash(page.getId());
        return Answer.go("/pages/listpages.action?done=trashed&key=" + Paths.encode(page.getSpaceKey()));
    }

    private Answer restoreVersion(Call call) {
        Page page = call.editable("pageId");
        return Answer.go(Paths.page(wiki.pages().restoreVersion(page.getId(), call.number("version")), "restored"));
    }
}
