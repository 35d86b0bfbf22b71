package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.wiki.Wiki;

/** A page as its readers see it: now, as it was, its history, its source. */
final class PageScreens {
    private final Wiki wiki;
    private final Additions additions;
    private final SiteScreens site;
    private final Locks locks;

    PageScreens(Wiki wiki, Additions additions, SiteScreens site, Locks locks) {
        this.wiki = wiki;
        this.additions = additions;
        this.site = site;
        this.locks = locks;
    }

    void addTo(Routes routes) {
        routes.get("/pages/viewpage.action", this::byAddress)
                .get("/display/*", this::display)
                .get("/pages/viewpreviousversions.action", this::history)
                .get("/plugins/viewsource/viewpagesource.action", this::source)
                .get("/pages/viewinfo.action", this::history);
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
        boolean old = page.status().equals("historical");
        Models models = new Models(call.visitor());
        Map<String, Object> values = new HashMap<>();
        values.put("page", models.page(page));
        values.put("isOld", old);
        values.put("currentId", id);
        values.put("currentPath", "/pages/viewpage.action?pageId=" + id);
        values.put("canEdit", call.visitor() != null && wiki.permissions().canEdit(call.visitor(), id));
        values.put(
                "canCreate",
                call.visitor() != null && wiki.permissions().canCreate(call.visitor(), page.getSpaceKey()));
        values.put("isWatching", call.visitor() != null && wiki.watches().watchesPage(call.visitor(), id));
        values.put("ancestors", models.pages(visible(call, wiki.pages().ancestors(id))));
        values.put("children", models.pages(visible(call, wiki.pages().children(id))));
        values.put("labels", wiki.pages().labels(id));
        values.put("contentHtml", wiki.renderer().view(page));
        values.putAll(locks.model(page));
        values.put("buttons", additions.links("system.content.button", page.getSpace(), page));
        values.put("toolItems", additions.linksBelow("system.content.action", page.getSpace(), page));
        return Answer.show(View.of(page.getTitle(), "page", values)
                .on(page)
                .loading("page")
                .loading("viewcontent"));
    }

    private List<Page> visible(Call call, List<Page> pages) {
        return pages.stream()
                .filter(each -> wiki.permissions().canView(call.visitor(), each.getId()))
                .toList();
    }

    private Answer history(Call call) {
        Page page = current(call);
        Models models = new Models(call.visitor());
        List<Map<String, Object>> versions = wiki.pages().history(page.getId()).stream()
                .map(version -> Map.<String, Object>of(
                        "number", version.number(),
                        "path", "/pages/viewpage.action?pageId=" + version.id(),
                        "by", Models.name(version.by()),
                        "at", models.when(version.at()),
                        "minor", version.minor(),
                        "comment", Optional.ofNullable(version.comment()).orElse("")))
                .toList();
        boolean canEdit = call.visitor() != null && wiki.permissions().canEdit(call.visitor(), page.getId());
        return Answer.show(View.of(
                        "History of " + page.getTitle(),
                        "history",
                        Map.of("page", models.page(page), "versions", versions, "canEdit", canEdit))
                .on(page));
    }

    private Answer source(Call call) {
        Page page = call.page("pageId");
        return Answer.show(View.of(
                        "Source of " + page.getTitle(),
                        "source",
                        Map.of("page", new Models(call.visitor()).page(page), "source", page.getBodyAsString()))
                .on(page));
    }

    private Page current(Call call) {
        Page page = call.page("pageId");
        return page.getId() == page.getLatestVersionId()
                ? page
                : call.visible(wiki.pages().byId(page.getLatestVersionId()));
    }
}
