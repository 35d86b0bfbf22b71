package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.wiki.Wiki;

/** The pages of a space that one person may see: the top, the path to the page in view, its children. */
record PageTree(Wiki wiki, Optional<ConfluenceUser> viewer) {
    /** Nested lists; the branch of the page in view is open. */
    String html(Space space, Optional<Page> here) {
        Set<Long> open = here.map(page -> wiki.pages().ancestors(page.getLatestVersionId()).stream()
                        .map(Page::getId)
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
        long current = here.map(Page::getLatestVersionId).orElse(0L);
        return list(wiki.pages().roots(space.getKey()), open, current);
    }

    private String list(List<Page> pages, Set<Long> open, long current) {
        String items = pages.stream()
                .filter(page -> wiki.permissions().canView(viewer.orElse(null), page.getId()))
                .map(page -> item(page, open, current))
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<ul>" + items + "</ul>";
    }

    private String item(Page page, Set<Long> open, long current) {
        boolean here = page.getId() == current;
        boolean home = page.getParent() == null;
        String below = here || home || open.contains(page.getId())
                ? list(wiki.pages().children(page.getId()), open, current)
                : "";
        return "<li><a href=\"" + HtmlTemplates.escape(Paths.page(page)) + "\"" + (here ? " aria-current=\"page\"" : "")
                + ">" + HtmlTemplates.escape(page.getTitle()) + "</a>" + below + "</li>";
    }
}
