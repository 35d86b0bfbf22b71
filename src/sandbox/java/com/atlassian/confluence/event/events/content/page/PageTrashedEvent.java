package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page went to the trash. */
public class PageTrashedEvent extends PageEvent {
    public PageTrashedEvent(Page page, boolean suppressNotifications) {
        super(page, suppressNotifications);
    }
}
