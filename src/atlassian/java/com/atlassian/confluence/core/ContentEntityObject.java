package com.atlassian.confluence.core;

import com.atlassian.confluence.user.ConfluenceUser;

/**
 * Anything in Confluence that has a title and a body.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1; 9.5.4 for setters).
 */
public abstract class ContentEntityObject {
    public native long getId();

    public native String getTitle();

    public native void setTitle(String title);

    public native String getBodyAsString();

    public native void setBodyAsString(String storage);

    public native ConfluenceUser getCreator();

    public native void setCreator(ConfluenceUser creator);

    public native ConfluenceUser getLastModifier();

    public native long getLatestVersionId();
}
