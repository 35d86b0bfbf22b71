package org.oneonone.action.page;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import org.oneonone.action.ActionItem;
import org.oneonone.action.StorageTasks;
import org.oneonone.action.TaskWriter;
import org.oneonone.person.PersonKey;
import org.oneonone.web.Access;
import org.oneonone.web.ActingAs;
import org.springframework.stereotype.Component;

/** Ticks tasks on Confluence's pages, as a new version and a minor edit by the person who ticks. */
@Component
class PageTaskWriter implements TaskWriter {
    private final PageManager pages;
    private final TransactionTemplate transaction;
    private final Access access;
    private final ActingAs actingAs;

    PageTaskWriter(PageManager pages, TransactionTemplate transaction, Access access, ActingAs actingAs) {
        this.pages = pages;
        this.transaction = transaction;
        this.access = access;
        this.actingAs = actingAs;
    }

    @Override
    public boolean write(PersonKey actor, ActionItem item, boolean done) {
        return access.canEdit(actor, item.pageId())
                && actingAs.person(actor, () -> transaction.execute(() -> writeInTransaction(item, done)))
                        .orElse(false);
    }

    private boolean writeInTransaction(ActionItem item, boolean done) {
        var page = pages.getPage(item.pageId());
        if (page == null) {
            return false;
        }
        var before = page.getBodyAsString();
        var after = StorageTasks.withStatus(before, item.taskId(), done);
        after.filter(body -> !body.equals(before)).ifPresent(body -> save(page, body));
        return after.isPresent();
    }

    private void save(Page page, String body) {
        pages.saveNewVersion(page, changed -> changed.setBodyAsString(body), DefaultSaveContext.MINOR_EDIT);
    }
}
