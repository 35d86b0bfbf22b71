package com.atlassian.confluence.security;

import com.atlassian.confluence.user.ConfluenceUser;

/**
 * One line of a page restriction.
 *
 * <p>Declaration: partial. Evidence: B(9.5.4), constants JD 7.19.14.
 */
public class ContentPermission {
    public static final String VIEW_PERMISSION = String.valueOf("View");
    public static final String EDIT_PERMISSION = String.valueOf("Edit");

    protected ContentPermission() {}

    public static native ContentPermission createUserPermission(String type, ConfluenceUser user);

    public native ConfluenceUser getUserSubject();

    public native String getGroupName();
}
