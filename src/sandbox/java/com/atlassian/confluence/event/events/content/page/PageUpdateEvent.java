package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;

/** A page got a new version. */
public class PageUpdateEvent extends PageEvent {
    private final AbstractPage originalPage;

    public PageUpdateEvent(Page page, AbstractPage originalPage, boolean suppressNotifications) {
        super(page, suppressNotifications);
        this.originalPage = originalPage;
    }

    public AbstractPage getOriginalPage() {
        return originalPage;
    }
}
