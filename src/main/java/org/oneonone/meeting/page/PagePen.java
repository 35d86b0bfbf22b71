package org.oneonone.meeting.page;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.util.Optional;
import java.util.function.Function;
import org.oneonone.person.PersonKey;
import org.oneonone.template.PageBodies;
import org.oneonone.web.Access;
import org.oneonone.web.ActingAs;
import org.springframework.stereotype.Component;

/** Changes the bodies of Confluence's pages, as a new version and a minor edit by the person who does it. */
@Component
public final class PagePen implements PageBodies {
    private final PageManager pages;
    private final TransactionTemplate transaction;
    private final Access access;
    private final ActingAs actingAs;

    public PagePen(PageManager pages, TransactionTemplate transaction, Access access, ActingAs actingAs) {
        this.pages = pages;
        this.transaction = transaction;
        this.access = access;
        this.actingAs = actingAs;
    }

    @Override
    public boolean change(PersonKey actor, long pageId, Function<String, Optional<String>> edit) {
        return access.canEdit(actor, pageId)
                && actingAs.person(actor, () -> transaction.execute(() -> changeInTransaction(pageId, edit)))
                        .orElse(false);
    }

    private boolean changeInTransaction(long pageId, Function<String, Optional<String>> edit) {
        var page = pages.getPage(pageId);
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
