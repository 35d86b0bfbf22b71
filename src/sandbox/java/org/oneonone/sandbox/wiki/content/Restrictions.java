package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.Collection;
import java.util.List;

/** Page restrictions: view is inherited, edit is not. */
public final class Restrictions {
    /** Those of the page, then those of its ancestors that it inherits (view only). */
    public List<ContentPermissionSet> sets(long pageId, String type) {
        throw new UnsupportedOperationException("to come");
    }

    /** Replaces the restriction of one type; an empty collection lifts it. */
    public void replace(long pageId, String type, Collection<ContentPermission> permissions) {
        throw new UnsupportedOperationException("to come");
    }

    /** Whether any restriction, inherited or its own, is in force: the lock on the page. */
    public boolean isRestricted(long pageId) {
        throw new UnsupportedOperationException("to come");
    }
}
