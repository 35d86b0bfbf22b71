package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.sandbox.base.Database;

/** Unpublished writing; only its author sees it. */
public final class Drafts {
    private final Database database;
    private final Clock clock;

    public Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the draft of an existing page (one for each author) or a new one, {@code id} 0 for a fresh one. */
    public Draft save(ConfluenceUser author, long id, OptionalLong pageId, NewPage content) {
        return database.inTransaction(() -> {
            long draftId = id;
            if (draftId == 0 && pageId.isPresent()) {
                draftId = ofPage(author, pageId.getAsLong()).map(Draft::id).orElse(0L);
            }
            if (draftId == 0) {
                draftId = Schema.nextId(database);
            }
            discard(author, draftId);
            database.jdbc()
                    .sql("insert into cf_draft (id, user_key, page_id, space_key, parent_id, title, body, saved_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            draftId,
                            Visible.viewer(author),
                            boxed(pageId),
                            content.spaceKey(),
                            boxed(content.parentId()),
                            content.title(),
                            content.body(),
                            clock.millis())
                    .update();
            return byId(author, draftId).orElseThrow();
        });
    }

    public Optional<Draft> byId(ConfluenceUser author, long id) {
        return of(author).stream().filter(draft -> draft.id() == id).findFirst();
    }

    public Optional<Draft> ofPage(ConfluenceUser author, long pageId) {
        return of(author).stream()
                .filter(draft -> draft.pageId().equals(OptionalLong.of(pageId)))
                .findFirst();
    }

    public List<Draft> of(ConfluenceUser author) {
        return database.jdbc()
                .sql("select * from cf_draft where user_key = ? order by saved_at desc")
                .param(Visible.viewer(author))
                .query(Drafts::draft)
                .list();
    }

    public void discard(ConfluenceUser author, long id) {
        database.jdbc()
                .sql("delete from cf_draft where user_key = ? and id = ?")
                .params(Visible.viewer(author), id)
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getLong("id"),
                row.getString("user_key"),
                optional(row, "page_id"),
                row.getString("space_key"),
                optional(row, "parent_id"),
                row.getString("title"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }

    private static Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static OptionalLong optional(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
