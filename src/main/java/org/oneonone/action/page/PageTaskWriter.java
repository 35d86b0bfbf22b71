package org.oneonone.action.page;

import java.time.LocalDate;
import java.util.Optional;
import org.oneonone.action.ActionDue;
import org.oneonone.action.ActionItem;
import org.oneonone.action.StorageTasks;
import org.oneonone.action.TaskWriter;
import org.oneonone.person.PersonKey;
import org.oneonone.template.PageBodies;
import org.springframework.stereotype.Component;

/** Changes tasks on their pages. */
@Component
class PageTaskWriter implements TaskWriter, ActionDue.Writer {
    private final PageBodies pages;

    PageTaskWriter(PageBodies pages) {
        this.pages = pages;
    }

    @Override
    public boolean write(PersonKey actor, ActionItem item, boolean done) {
        return pages.change(actor, item.pageId(), body -> StorageTasks.withStatus(body, item.taskId(), done));
    }

    @Override
    public boolean write(PersonKey actor, ActionItem item, Optional<LocalDate> due) {
        return pages.change(actor, item.pageId(), body -> StorageTasks.withDue(body, item.taskId(), due));
    }
}
