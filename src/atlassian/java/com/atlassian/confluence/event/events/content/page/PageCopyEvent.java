package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.AbstractPage;

/**
 * A page was copied.
 *
 * <p>Declaration: partial. Evidence: B-(7.1.0).
 */
public class PageCopyEvent {
    public native AbstractPage getDestination();
}
