package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.AbstractPage;

/**
 * A page got a new version.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1); getOriginalPage C.
 */
public class PageUpdateEvent extends PageEvent {
    public native AbstractPage getOriginalPage();
}
