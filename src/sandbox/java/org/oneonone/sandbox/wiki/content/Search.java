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
public record Search(Database database, PageStore store, Users users) {
    private static final String CURRENT = "p.status = 'current' and " + Visible.PAGE;

    /** Pages with the words in title, text or labels, newest first; an empty space key means all spaces. */
    public List<Page> text(ConfluenceUser viewer, String words, String spaceKey, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("space", spaceKey));
        StringBuilder condition = new StringBuilder("(:space = '' or p.space_key = :space)");
        String[] each = words.strip().split("\\s+");
        for (int number = 0; number < each.length; number++) {
            parameters.put("word" + number, like(each[number]));
            condition.append(
                    """
                     and (p.plain like :word%1$d
                     or exists (select 1 from cf_label l where l.page_id = p.id and l.name like :word%1$d))"""
                            .formatted(number));
        }
        return page(viewer, condition + " order by p.modified_at desc, p.id", parameters, 0, limit);
    }

    /** Confluence's query language, as far as {@link Cql} knows it; newest first. */
    public List<Page> cql(ConfluenceUser viewer, String query, int start, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = Cql.condition(query, parameters);
        return page(viewer, condition + " order by p.modified_at desc, p.id", parameters, start, limit);
    }

    /** Current pages of a space with a title, either may be empty, for lists that are no search. */
    public List<Page> pages(ConfluenceUser viewer, String spaceKey, String title, int start, int limit) {
        return page(
                viewer,
                """
                (:space = '' or p.space_key = :space) and (:title = '' or p.title_key = :title) order by p.id""",
                Map.of("space", spaceKey, "title", title.toLowerCase(Locale.ROOT)),
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
        String sql =
                """
                select a.page_id, a.user_key, a.kind, a.happened_at
                from cf_activity a join cf_page p on p.id = a.page_id
                where (:space = '' or p.space_key = :space) and %s
                order by a.happened_at desc, a.id desc limit :limit"""
                        .formatted(CURRENT);
        List<Row> rows = database.jdbc()
                .sql(sql)
                .params(Map.of("viewer", Visible.viewer(viewer), "space", spaceKey, "limit", limit))
                .query(Row.class)
                .list();
        return rows.stream().map(this::happening).toList();
    }

    private Happening happening(Row row) {
        Optional<ConfluenceUser> by = Optional.ofNullable(row.userKey()).map(users::byKeyOrPhantom);
        return new Happening(
                store.byId(row.pageId()).orElseThrow(), by, row.kind(), Instant.ofEpochMilli(row.happenedAt()));
    }

    static String like(String word) {
        return "%" + word.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "_") + "%";
    }

    private List<Page> page(ConfluenceUser viewer, String rest, Map<String, Object> parameters, int start, int limit) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(Map.of("viewer", Visible.viewer(viewer), "limit", limit, "start", start));
        return store.where(CURRENT + " and " + rest + " limit :limit offset :start", all);
    }

    /** A row of the feed before its page is loaded. */
    private record Row(long pageId, String userKey, String kind, long happenedAt) {}
}
