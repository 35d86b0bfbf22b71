package com.atlassian.confluence.security;

import com.atlassian.confluence.user.ConfluenceUser;

/** One line of a page restriction with behaviour. */
public class ContentPermission {
    public static final String VIEW_PERMISSION = String.valueOf("View");
    public static final String EDIT_PERMISSION = String.valueOf("Edit");

    private final String type;
    private final ConfluenceUser user;
    private final String group;

    protected ContentPermission(String type, ConfluenceUser user, String group) {
        this.type = type;
        this.user = user;
        this.group = group;
    }

    public static ContentPermission createUserPermission(String type, ConfluenceUser user) {
        if (user == null) {
            throw new IllegalArgumentException("a user permission needs a user");
        }
        return new ContentPermission(type, user, null);
    }

    public static ContentPermission createGroupPermission(String type, String group) {
        return new ContentPermission(type, null, group);
    }

    public String getType() {
        return type;
    }

    public ConfluenceUser getUserSubject() {
        return user;
    }

    public String getGroupName() {
        return group;
    }

    public boolean isUserPermission() {
        return user != null;
    }

    public boolean isGroupPermission() {
        return group != null;
    }
}
