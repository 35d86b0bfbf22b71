package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.people.Users;
import org.oneonone.sandbox.wiki.storage.Renderer;
import org.springframework.dao.DuplicateKeyException;

/** Reads and writes rows of pages; knows nothing of versions, events and permissions. */
record PageTable(Database database, Users users, Renderer renderer, LongFunction<Page> loader) {
    private static final List<String> ABOUT_PAGES =
            List.of("cf_ancestor", "cf_restriction", "cf_label", "cf_activity", "cf_draft");

    /** Pages by a condition over {@code p} with named parameters. */
    List<Page> where(String condition, Map<String, ?> parameters) {
        return database.jdbc()
                .sql(
                        """
                        select p.*, s.name as space_name, s.home_page_id
                        from cf_page p join cf_space s on s.space_key = p.space_key where\s"""
                                + condition)
                .params(parameters)
                .query(this::page)
                .list();
    }

    /** Writes a new row and gives the page its id; the original is 0 or, for a former version, the page it is of. */
    void insert(Page page, long originalId) {
        page.setId(Schema.nextId(database));
        page.loader(loader);
        Map<String, Object> columns = columns(page);
        columns.put("space", page.getSpaceKey());
        columns.put("original", originalId);
        columns.put("creator", key(page.getCreator()));
        columns.put("createdAt", page.createdAt().toEpochMilli());
        write(
                page,
                columns,
                """
                insert into cf_page values (:id, :space, :title, :titleKey, :body, :plain, :version, 0, :status, :parent,
                  :original, :creator, :createdAt, :modifier, :modifiedAt, :minor)""");
        if (page.status().equals("current")) {
            ancestors(page);
        }
    }

    /** Writes the row if nobody else did since the page was read. */
    void update(Page page) {
        Map<String, Object> columns = columns(page);
        columns.put("lock", page.lock());
        int written = write(
                page,
                columns,
                """
                update cf_page set title = :title, title_key = :titleKey, body = :body, plain = :plain, version = :version,
                  lock_version = lock_version + 1, status = :status, parent_id = :parent, modifier = :modifier,
                  modified_at = :modifiedAt, minor = :minor where id = :id and lock_version = :lock""");
        if (written == 0) {
            throw new PageConflict("Page " + page.getId() + " was updated by another transaction");
        }
        page.lock(page.lock() + 1);
        ancestors(page);
        descendants(page);
    }

    void delete(long pageId) {
        ABOUT_PAGES.forEach(table -> database.update("delete from " + table + " where page_id = ?", pageId));
        database.update("delete from cf_page where id = ? or original_id = ?", pageId, pageId);
    }

    private int write(Page page, Map<String, Object> columns, String sql) {
        try {
            return database.jdbc().sql(sql).params(columns).update();
        } catch (DuplicateKeyException e) {
            throw PageConflict.taken(page);
        }
    }

    private Map<String, Object> columns(Page page) {
        String body = page.getBodyAsString();
        String titleKey = page.getTitle().toLowerCase(Locale.ROOT);
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", page.getId());
        columns.put("title", page.getTitle());
        columns.put("titleKey", page.status().equals("current") ? titleKey : null);
        columns.put("body", body);
        columns.put("plain", (page.getTitle() + " " + renderer.excerpt(body, -1)).toLowerCase(Locale.ROOT));
        columns.put("version", page.getVersion());
        columns.put("status", page.status());
        columns.put("parent", page.parentId());
        columns.put("modifier", key(page.getLastModifier()));
        columns.put("modifiedAt", page.modifiedAt().toEpochMilli());
        columns.put("minor", page.minor());
        return columns;
    }

    private void ancestors(Page page) {
        long id = page.getId();
        database.update("delete from cf_ancestor where page_id = ?", id);
        database.update("insert into cf_ancestor values (?, ?, 0)", id, id);
        database.update(
                """
                insert into cf_ancestor select cast(? as bigint), ancestor_id, depth + 1
                from cf_ancestor where page_id = ?""",
                id,
                page.parentId());
    }

    /** Below a page that moved everything stands under other ancestors. */
    private void descendants(Page page) {
        for (Page child : where("p.parent_id = :id and p.status = 'current'", Map.of("id", page.getId()))) {
            ancestors(child);
            descendants(child);
        }
    }

    private Page page(ResultSet row, int number) throws SQLException {
        Page page = new Page();
        page.loader(loader);
        page.setId(row.getLong("id"));
        page.setLatestVersionId(row.getLong("original_id"));
        page.setTitle(row.getString("title"));
        page.setBodyAsString(row.getString("body"));
        page.setVersion(row.getInt("version"));
        page.minor(row.getBoolean("minor"));
        page.lock(row.getInt("lock_version"));
        page.status(row.getString("status"));
        page.parentId(row.getLong("parent_id"));
        page.setCreator(user(row.getString("creator")));
        page.createdAt(Instant.ofEpochMilli(row.getLong("created_at")));
        page.setLastModifier(user(row.getString("modifier")));
        page.modifiedAt(Instant.ofEpochMilli(row.getLong("modified_at")));
        long home = row.getLong("home_page_id");
        page.setSpace(new Space(row.getString("space_key"), row.getString("space_name"), () -> loader.apply(home)));
        return page;
    }

    private ConfluenceUser user(String key) {
        return key == null ? null : users.byKeyOrPhantom(key);
    }

    private static String key(ConfluenceUser user) {
        return user == null ? null : user.getKey().getStringValue();
    }
}
