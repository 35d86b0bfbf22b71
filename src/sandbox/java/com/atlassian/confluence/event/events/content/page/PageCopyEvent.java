package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.AbstractPage;

/** A page was copied. */
public class PageCopyEvent {
    private final AbstractPage origin;
    private final AbstractPage destination;

    public PageCopyEvent(AbstractPage origin, AbstractPage destination) {
        this.origin = origin;
        this.destination = destination;
    }

    public AbstractPage getOrigin() {
        return origin;
    }

    public AbstractPage getDestination() {
        return destination;
    }
}
