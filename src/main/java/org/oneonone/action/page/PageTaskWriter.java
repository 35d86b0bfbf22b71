package org.oneonone.action.page;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.oneonone.action.ActionDue;
import org.oneonone.action.ActionItem;
import org.oneonone.action.StorageTasks;
import org.oneonone.action.TaskWriter;
import org.oneonone.person.PersonKey;
import org.oneonone.web.Access;
import org.oneonone.web.ActingAs;
import org.springframework.stereotype.Component;

/** Changes tasks on Confluence's pages, as a new version and a minor edit by the person who does it. */
@Component
class PageTaskWriter implements TaskWriter, ActionDue.Writer {
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
        return change(actor, item, body -> StorageTasks.withStatus(body, item.taskId(), done));
    }

    @Override
    public boolean write(PersonKey actor, ActionItem item, Optional<LocalDate> due) {
        return change(actor, item, body -> StorageTasks.withDue(body, item.taskId(), due));
    }

    private boolean change(PersonKey actor, ActionItem item, Function<String, Optional<String>> edit) {
        return access.canEdit(actor, item.pageId())
                && actingAs.person(actor, () -> transaction.execute(() -> changeInTransaction(item, edit)))
                        .orElse(false);
    }

    private boolean changeInTransaction(ActionItem item, Function<String, Optional<String>> edit) {
        var page = pages.getPage(item.pageId());
        if (page == null) {
            return false;
        }
        var before = page.getBodyAsString();
        var after = edit.apply(before);
        after.filter(body -> !body.equals(before)).ifPresent(body -> save(page, body));
        return after.isPresent();
    }

    private void save(Page page, String body) {
        pages.saveNewVersion(page, changed -> changed.setBodyAsString(body), DefaultSaveContext.MINOR_EDIT);
    }
}
