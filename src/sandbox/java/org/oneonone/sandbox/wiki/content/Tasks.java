package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import java.util.NoSuchElementException;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.storage.StorageTasks;

/** Ticking native tasks. */
public record Tasks(Database database, PageStore store) {
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
}
