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
import java.util.function.IntSupplier;
import java.util.function.LongFunction;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.people.Users;
import org.oneonone.sandbox.wiki.storage.Renderer;
import org.oneonone.sandbox.wiki.storage.StorageTasks;
import org.springframework.dao.DuplicateKeyException;

/** Reads and writes rows of pages; knows nothing of versions, events and permissions. */
final class PageTable {
    private static final String SELECT =
            "select p.*, s.name as space_name, s.home_page_id, " + Users.columns("c") + ", "
                    + Users.columns("m")
                    + " from cf_page p join cf_space s on s.space_key = p.space_key left join cf_user c on c.user_key = p.creator"
                    + " left join cf_user m on m.user_key = p.modifier ";

    private final Database database;
    private final Renderer renderer;
    private LongFunction<Page> loader = id -> null;

    PageTable(Database database, Renderer renderer) {
        this.database = database;
        this.renderer = renderer;
    }

    void loader(LongFunction<Page> newLoader) {
        this.loader = newLoader;
    }

    /** Pages by a condition over {@code p} with named parameters. */
    List<Page> where(String condition, Map<String, ?> parameters) {
        return database.jdbc()
                .sql(SELECT + "where " + condition)
                .params(parameters)
                .query(this::page)
                .list();
    }

    /** Writes a new row and gives the page its id. */
    void insert(Page page, long originalId, boolean minor) {
        page.setId(Schema.nextId(database));
        guarded(page, () -> database.jdbc()
                .sql(
                        "insert into cf_page (id, space_key, title, title_key, body, plain, version, lock_version, status,"
                                + " parent_id, original_id, creator, created_at, modifier, modified_at, minor, comment_text) values"
                                + " (:id, :space, :title, :titleKey, :body, :plain, :version, 0, :status, :parent, :original, :creator,"
                                + " :createdAt, :modifier, :modifiedAt, :minor,"
                                + " coalesce((select before.comment_text from cf_page before where before.id = :original), ''))")
                .param("space", page.getSpaceKey())
                .param("original", originalId)
                .param("creator", key(page.getCreator()))
                .param("createdAt", page.createdAt().toEpochMilli())
                .param("minor", minor)
                .params(columns(page))
                .update());
        if (page.status().equals("current")) {
            ancestors(page);
            tasks(page);
        }
    }

    /** Writes the row if nobody else did since the page was read. */
    void update(Page page, boolean minor) {
        int written = guarded(page, () -> database.jdbc()
                .sql("update cf_page set title = :title, title_key = :titleKey, body = :body, plain = :plain, version ="
                        + " :version, lock_version = lock_version + 1, status = :status, parent_id = :parent, modifier ="
                        + " :modifier, modified_at = :modifiedAt, minor = :minor, comment_text = case when version ="
                        + " :version then comment_text else '' end where id = :id and lock_version = :lock")
                .param("lock", page.lock())
                .param("minor", minor)
                .params(columns(page))
                .update());
        if (written == 0) {
            throw new PageConflict("Page " + page.getId() + " was updated by another transaction");
        }
        page.lock(page.lock() + 1);
        ancestors(page);
        descendants(page);
        tasks(page);
    }

    void delete(long pageId) {
        for (String table :
                List.of("cf_ancestor", "cf_restriction", "cf_label", "cf_activity", "cf_task", "cf_draft")) {
            database.jdbc()
                    .sql("delete from " + table + " where page_id = ?")
                    .param(pageId)
                    .update();
        }
        database.jdbc()
                .sql("delete from cf_page where id = ? or original_id = ?")
                .params(pageId, pageId)
                .update();
    }

    private int guarded(Page page, IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException e) {
            throw Titles.taken(page);
        }
    }

    private Map<String, Object> columns(Page page) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", page.getId());
        columns.put("title", page.getTitle());
        columns.put(
                "titleKey", page.status().equals("current") ? page.getTitle().toLowerCase(Locale.ROOT) : null);
        columns.put("body", page.getBodyAsString());
        columns.put(
                "plain",
                (page.getTitle() + " " + renderer.excerpt(page.getBodyAsString(), -1)).toLowerCase(Locale.ROOT));
        columns.put("version", page.getVersion());
        columns.put("status", page.status());
        columns.put("parent", page.parentId());
        columns.put("modifier", key(page.getLastModifier()));
        columns.put("modifiedAt", page.modifiedAt().toEpochMilli());
        return columns;
    }

    private void ancestors(Page page) {
        database.jdbc()
                .sql("delete from cf_ancestor where page_id = ?")
                .param(page.getId())
                .update();
        database.jdbc()
                .sql("insert into cf_ancestor (page_id, ancestor_id, depth) values (:id, :id, 0)")
                .param("id", page.getId())
                .update();
        database.jdbc()
                .sql("insert into cf_ancestor (page_id, ancestor_id, depth) select cast(:id as bigint), a.ancestor_id,"
                        + " a.depth + 1 from cf_ancestor a where a.page_id = :parent")
                .param("id", page.getId())
                .param("parent", page.parentId())
                .update();
    }

    /** Below a page that moved everything stands under other ancestors. */
    private void descendants(Page page) {
        for (Page child : where("p.parent_id = :id and p.status = 'current'", Map.of("id", page.getId()))) {
            ancestors(child);
            descendants(child);
        }
    }

    private void tasks(Page page) {
        database.jdbc()
                .sql("delete from cf_task where page_id = ?")
                .param(page.getId())
                .update();
        List<StorageTasks.Task> tasks =
                page.status().equals("current") ? StorageTasks.read(page.getBodyAsString()) : List.of();
        for (int position = 0; position < tasks.size(); position++) {
            StorageTasks.Task task = tasks.get(position);
            database.jdbc()
                    .sql("insert into cf_task (page_id, task_id, position, complete, text, assignee, due)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            page.getId(),
                            task.id(),
                            position,
                            task.complete(),
                            task.text(),
                            task.assigneeKey().orElse(null),
                            task.due().map(Object::toString).orElse(null))
                    .update();
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
        page.lock(row.getInt("lock_version"));
        page.status(row.getString("status"));
        page.parentId(row.getLong("parent_id"));
        page.setCreator(user(row, "creator", "c_"));
        page.createdAt(Instant.ofEpochMilli(row.getLong("created_at")));
        page.setLastModifier(user(row, "modifier", "m_"));
        page.modifiedAt(Instant.ofEpochMilli(row.getLong("modified_at")));
        long home = row.getLong("home_page_id");
        page.setSpace(new Space(row.getString("space_key"), row.getString("space_name"), () -> loader.apply(home)));
        return page;
    }

    private static ConfluenceUser user(ResultSet row, String keyColumn, String prefix) throws SQLException {
        String key = row.getString(keyColumn);
        if (key == null) {
            return null;
        }
        return row.getString(prefix + "user_key") == null ? Users.phantom(key) : Users.account(row, prefix);
    }

    private static String key(ConfluenceUser user) {
        return user == null ? null : user.getKey().getStringValue();
    }
}
