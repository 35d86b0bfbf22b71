package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import org.oneonone.sandbox.base.Database;

/** Who hears about which page or space. */
public final class Watches {
    private final Database database;

    public Watches(Database database) {
        this.database = database;
    }

    public void watchPage(ConfluenceUser user, long pageId) {
        add(user, page(pageId));
    }

    public void unwatchPage(ConfluenceUser user, long pageId) {
        remove(user, page(pageId));
    }

    public boolean watchesPage(ConfluenceUser user, long pageId) {
        return has(user, page(pageId));
    }

    public void watchSpace(ConfluenceUser user, String spaceKey) {
        add(user, space(spaceKey));
    }

    public void unwatchSpace(ConfluenceUser user, String spaceKey) {
        remove(user, space(spaceKey));
    }

    public boolean watchesSpace(ConfluenceUser user, String spaceKey) {
        return has(user, space(spaceKey));
    }

    /** Keys of those who watch the page or its space. */
    List<String> watchers(long pageId, String spaceKey) {
        return database.jdbc()
                .sql("select distinct user_key from cf_watch where target in (?, ?) order by user_key")
                .params(page(pageId), space(spaceKey))
                .query(String.class)
                .list();
    }

    private static String page(long id) {
        return "page:" + id;
    }

    private static String space(String key) {
        return "space:" + key;
    }

    private void add(ConfluenceUser user, String target) {
        if (!has(user, target)) {
            database.jdbc()
                    .sql("insert into cf_watch (user_key, target) values (?, ?)")
                    .params(user.getKey().getStringValue(), target)
                    .update();
        }
    }

    private void remove(ConfluenceUser user, String target) {
        database.jdbc()
                .sql("delete from cf_watch where user_key = ? and target = ?")
                .params(user.getKey().getStringValue(), target)
                .update();
    }

    private boolean has(ConfluenceUser user, String target) {
        return user != null
                && database.jdbc()
                                .sql("select count(*) from cf_watch where user_key = ? and target = ?")
                                .params(user.getKey().getStringValue(), target)
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
