package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/** A page got another parent; its body, and so its version, stay. */
public class PageMoveEvent extends PageEvent {
    private final Page oldParentPage;

    public PageMoveEvent(Page page, Page oldParentPage) {
        super(page, false);
        this.oldParentPage = oldParentPage;
    }

    public Page getOldParentPage() {
        return oldParentPage;
    }

    public Page getNewParentPage() {
        return getPage().getParent();
    }
}
