package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.oneonone.sandbox.wiki.Wiki;

/** What one does with a whole page: watch, label, copy, move, trash, bring back an old version. */
final class PageTools {
    private final Wiki wiki;

    PageTools(Wiki wiki) {
        this.wiki = wiki;
    }

    void addTo(Routes routes) {
        routes.post("/pages/watchpage.action", this::watch)
                .post("/pages/labels.action", this::label)
                .get("/pages/copypage.action", this::copyForm)
                .post("/pages/copypage.action", this::copy)
                .get("/pages/movepage.action", this::moveForm)
                .post("/pages/movepage.action", this::move)
                .get("/pages/removepage.action", this::trashForm)
                .post("/pages/removepage.action", this::trash)
                .post("/pages/revertpagebacktoversion.action", this::restoreVersion);
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
        if (call.flag("remove")) {
            wiki.pages().unlabel(page.getId(), call.text("remove"));
        }
        for (String label : call.text("add").toLowerCase().split("[\\s,]+")) {
            if (!label.isEmpty()) {
                wiki.pages().label(page.getId(), label);
            }
        }
        return Answer.go(Paths.page(page));
    }

    private Answer form(Call call, Page page, String what, String title, Map<String, Object> more) {
        View view = View.of(title, "tool", more)
                .with("page", new Models(call.user()).page(page))
                .with("what", what)
                .on(page);
        return Answer.show(view);
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
        Page copy = wiki.pages()
                .copy(
                        page.getId(),
                        call.text("newTitle"),
                        below ? OptionalLong.of(parent.getId()) : OptionalLong.empty());
        return Answer.go(Paths.page(copy, "copied"));
    }

    private Answer moveForm(Call call) {
        Page page = call.editable("pageId");
        List<String> titles = wiki.search().text(call.user(), "", page.getSpaceKey(), 500).stream()
                .filter(each -> !each.equals(page))
                .map(Page::getTitle)
                .toList();
        return form(call, page, "move", "Move page", Map.of("titles", titles));
    }

    private Answer move(Call call) {
        Page page = call.editable("pageId");
        Page parent = call.visible(wiki.pages().byTitle(page.getSpaceKey(), call.text("parent")));
        boolean below =
                parent.equals(page) || wiki.pages().ancestors(parent.getId()).contains(page);
        if (below) {
            return Routes.sentence(400, "Not moved", "A page cannot be moved below itself.");
        }
        return Answer.go(Paths.page(wiki.pages().move(page.getId(), parent.getId()), "moved"));
    }

    private Answer trashForm(Call call) {
        return form(call, call.editable("pageId"), "trash", "Move to trash", Map.of());
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
