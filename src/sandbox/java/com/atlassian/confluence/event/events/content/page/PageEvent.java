package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** Something happened to a page; carries it. */
public abstract class PageEvent {
    private final Page page;
    private final boolean suppressNotifications;

    protected PageEvent(Page page, boolean suppressNotifications) {
        this.page = page;
        this.suppressNotifications = suppressNotifications;
    }

    public Page getPage() {
        return page;
    }

    public boolean isSuppressNotifications() {
        return suppressNotifications;
    }
}
