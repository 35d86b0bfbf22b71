package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;

/** Unpublished writing; only its author sees it. */
public record Drafts(Database database, Clock clock) {
    /** Keeps the draft of an existing page (one for each author) or a new one, {@code id} 0 for a fresh one. */
    public long save(ConfluenceUser author, long id, long pageId, NewPage content) {
        return database.inTransaction(() -> {
            long known = id == 0 && pageId != 0
                    ? ofPage(author, pageId).map(Draft::id).orElse(0L)
                    : id;
            long draft = known == 0 ? Schema.nextId(database) : known;
            discard(author, draft);
            database.update(
                    "insert into cf_draft values (?, ?, ?, ?, ?, ?, ?, ?)",
                    draft,
                    Visible.viewer(author),
                    pageId,
                    content.spaceKey(),
                    content.parentId().orElse(0),
                    content.title(),
                    content.body(),
                    clock.millis());
            return draft;
        });
    }

    public Optional<Draft> byId(ConfluenceUser author, long id) {
        return of(author).stream().filter(draft -> draft.id() == id).findFirst();
    }

    public Optional<Draft> ofPage(ConfluenceUser author, long pageId) {
        return of(author).stream().filter(draft -> draft.pageId() == pageId).findFirst();
    }

    public List<Draft> of(ConfluenceUser author) {
        return database.all(
                Draft.class,
                "select * from cf_draft where user_key = ? order by saved_at desc",
                Visible.viewer(author));
    }

    public void discard(ConfluenceUser author, long id) {
        database.update("delete from cf_draft where user_key = ? and id = ?", Visible.viewer(author), id);
    }
}
