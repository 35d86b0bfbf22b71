package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page is being removed for good; it can still be read. */
public class PageRemoveEvent extends PageEvent {
    public PageRemoveEvent(Page page, boolean suppressNotifications) {
        super(page, suppressNotifications);
    }
}
