package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import org.oneonone.sandbox.base.Database;

/** Who hears about which page or space. */
public record Watches(Database database) {
    public void watchPage(ConfluenceUser user, long pageId) {
        add(user, "page:" + pageId);
    }

    public void unwatchPage(ConfluenceUser user, long pageId) {
        database.update(
                "delete from cf_watch where user_key = ? and target = ?", Visible.viewer(user), "page:" + pageId);
    }

    public boolean watchesPage(ConfluenceUser user, long pageId) {
        return has(user, "page:" + pageId);
    }

    public void watchSpace(ConfluenceUser user, String spaceKey) {
        add(user, "space:" + spaceKey);
    }

    /** Keys of those who watch the page or its space. */
    List<String> watchers(long pageId, String spaceKey) {
        return database.all(
                String.class,
                "select distinct user_key from cf_watch where target in (?, ?) order by user_key",
                "page:" + pageId,
                "space:" + spaceKey);
    }

    private void add(ConfluenceUser user, String target) {
        if (!has(user, target)) {
            database.update("insert into cf_watch (user_key, target) values (?, ?)", Visible.viewer(user), target);
        }
    }

    private boolean has(ConfluenceUser user, String target) {
        return database.one(
                        Integer.class,
                        "select 1 from cf_watch where user_key = ? and target = ?",
                        Visible.viewer(user),
                        target)
                .isPresent();
    }
}
