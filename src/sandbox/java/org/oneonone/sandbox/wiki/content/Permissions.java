package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;

/** Who may do what; null is the anonymous visitor. */
public final class Permissions {
    public boolean canView(ConfluenceUser user, long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    public boolean canEdit(ConfluenceUser user, long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    public boolean canViewSpace(ConfluenceUser user, String spaceKey) {
        throw new UnsupportedOperationException("to come");
    }

    public boolean canCreate(ConfluenceUser user, String spaceKey) {
        throw new UnsupportedOperationException("to come");
    }

    public boolean canAdminister(ConfluenceUser user, String spaceKey) {
        throw new UnsupportedOperationException("to come");
    }

    /** Member of the super group, who sees everything. */
    public boolean isSuper(ConfluenceUser user) {
        throw new UnsupportedOperationException("to come");
    }
}
