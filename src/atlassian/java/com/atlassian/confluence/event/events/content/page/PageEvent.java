package com.atlassian.confluence.event.events.content.page;

import com.atlassian.confluence.pages.Page;

/**
 * Something happened to a page.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
public abstract class PageEvent {
    public native Page getPage();
}
