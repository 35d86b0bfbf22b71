package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.storage.StorageTasks;

/** The index of native tasks, and ticking them. */
public final class Tasks {
    private final Database database;
    private final PageStore store;

    public Tasks(Database database, PageStore store) {
        this.database = database;
        this.store = store;
    }

    /** In the order of the page. */
    public List<InlineTask> ofPage(long pageId) {
        return database.jdbc()
                .sql("select * from cf_task where page_id = ? order by position")
                .param(pageId)
                .query(Tasks::task)
                .list();
    }

    /** Open and done tasks of a person on pages that the person may see. */
    public List<InlineTask> assignedTo(ConfluenceUser user) {
        return database.jdbc()
                .sql("select t.* from cf_task t join cf_page p on p.id = t.page_id where t.assignee = :viewer and "
                        + Visible.PAGE + " order by t.page_id, t.position")
                .param("viewer", Visible.viewer(user))
                .query(Tasks::task)
                .list();
    }

    /** Ticks or unticks by a new version of the page; the caller has asked for the edit permission. */
    public void tick(long pageId, long taskId, boolean complete) {
        database.inTransaction(() -> {
            Page page = store.byId(pageId).orElseThrow(() -> new NoSuchElementException("page " + pageId));
            String body = StorageTasks.withStatus(page.getBodyAsString(), taskId, complete)
                    .orElseThrow(() -> new NoSuchElementException("task " + taskId));
            if (!body.equals(page.getBodyAsString())) {
                store.saveNewVersion(
                        page, changed -> changed.setBodyAsString(body), DefaultSaveContext.SUPPRESS_NOTIFICATIONS);
            }
            return null;
        });
    }

    private static InlineTask task(ResultSet row, int number) throws SQLException {
        return new InlineTask(
                row.getLong("page_id"),
                row.getLong("task_id"),
                row.getBoolean("complete"),
                row.getString("text"),
                Optional.ofNullable(row.getString("assignee")),
                Optional.ofNullable(row.getString("due")).map(LocalDate::parse));
    }
}
