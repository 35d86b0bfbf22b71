package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.people.Users;

/** Finds pages that the viewer (null: anonymous) may see. */
public final class Search {
    private static final String CURRENT = "p.status = 'current' and " + Visible.PAGE;

    private final Database database;
    private final PageStore store;
    private final Users users;

    public Search(Database database, PageStore store, Users users) {
        this.database = database;
        this.store = store;
        this.users = users;
    }

    /** Pages with the words in title, text or labels, newest first; an empty space key means all spaces. */
    public List<Page> text(ConfluenceUser viewer, String words, String spaceKey, int limit) {
        Map<String, Object> parameters = parameters(viewer);
        StringBuilder condition = new StringBuilder(CURRENT);
        if (!spaceKey.isEmpty()) {
            parameters.put("space", spaceKey);
            condition.append(" and p.space_key = :space");
        }
        int number = 0;
        for (String word : words.strip().split("\\s+")) {
            parameters.put("word" + number, like(word));
            condition.append(" and (p.plain like :word" + number
                    + " or exists (select 1 from cf_label l where l.page_id = p.id and l.name like :word" + number
                    + "))");
            number++;
        }
        return page(condition + " order by p.modified_at desc, p.id", parameters, 0, limit);
    }

    /** Confluence's query language, as far as {@link Cql} knows it. */
    public List<Page> cql(ConfluenceUser viewer, String query, int start, int limit) {
        Map<String, Object> parameters = parameters(viewer);
        Cql cql = Cql.parse(query, Visible.viewer(viewer), users, parameters);
        return page(CURRENT + " and " + cql.condition() + " order by " + cql.order(), parameters, start, limit);
    }

    /** Current pages that match a condition over {@code p}, for lists that are no search. */
    public List<Page> pages(ConfluenceUser viewer, String spaceKey, String title, int start, int limit) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("space", spaceKey);
        parameters.put("title", title.toLowerCase(Locale.ROOT));
        return page(
                CURRENT + " and (:space = '' or p.space_key = :space) and (:title = '' or p.title_key = :title)"
                        + " order by p.id",
                parameters,
                start,
                limit);
    }

    /** Of the given pages those that the viewer may see, in the given order. */
    public List<Page> visible(ConfluenceUser viewer, List<Page> pages) {
        if (pages.isEmpty()) {
            return List.of();
        }
        List<Long> visible = database.jdbc()
                .sql("select p.id from cf_page p where p.id in (:ids) and " + Visible.PAGE)
                .param("ids", pages.stream().map(Page::getId).toList())
                .param("viewer", Visible.viewer(viewer))
                .query(Long.class)
                .list();
        return pages.stream().filter(page -> visible.contains(page.getId())).toList();
    }

    /** What happened lately; an empty space key means all spaces. */
    public List<Happening> recent(ConfluenceUser viewer, String spaceKey, int limit) {
        return database
                .jdbc()
                .sql(
                        "select a.*, " + Users.columns("u") + " from cf_activity a join cf_page p on p.id = a.page_id"
                                + " left join cf_user u on u.user_key = a.user_key where " + CURRENT
                                + " and (:space = '' or p.space_key = :space) order by a.happened_at desc, a.id desc limit :limit")
                .param("viewer", Visible.viewer(viewer))
                .param("space", spaceKey)
                .param("limit", limit)
                .query((row, number) -> new Row(
                        row.getLong("page_id"),
                        row.getString("u_user_key") == null ? null : Users.account(row, "u_"),
                        row.getString("kind"),
                        row.getLong("happened_at")))
                .list()
                .stream()
                .map(row -> new Happening(
                        store.byId(row.pageId()).orElseThrow(),
                        Optional.ofNullable(row.by()),
                        row.kind(),
                        Instant.ofEpochMilli(row.at())))
                .toList();
    }

    static String like(String word) {
        return "%" + word.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "_") + "%";
    }

    private List<Page> page(String condition, Map<String, Object> parameters, int start, int limit) {
        parameters.put("limit", limit);
        parameters.put("start", start);
        return store.where(condition + " limit :limit offset :start", parameters);
    }

    private static Map<String, Object> parameters(ConfluenceUser viewer) {
        return new HashMap<>(Map.of("viewer", Visible.viewer(viewer)));
    }

    /** A row of the feed before its page is loaded. */
    private record Row(long pageId, ConfluenceUser by, String kind, long at) {}
}
