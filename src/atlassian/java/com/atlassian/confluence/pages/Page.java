package com.atlassian.confluence.pages;

/**
 * A wiki page.
 *
 * <p>Declaration: partial. Evidence: B(9.5.4); getParent C.
 */
public class Page extends AbstractPage {
    public Page() {}

    public native void setParentPage(Page parent);

    public native void addChild(Page child);
}
