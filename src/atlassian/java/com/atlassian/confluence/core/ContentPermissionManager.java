package com.atlassian.confluence.core;

import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.Collection;
import java.util.List;

/**
 * Reads and sets page restrictions.
 *
 * <p>Declaration: partial. Evidence: A(8.1.0), B(10.0.1); setContentPermissions B(current).
 */
public interface ContentPermissionManager {
    List<ContentPermissionSet> getContentPermissionSets(ContentEntityObject content, String type);

    void setContentPermissions(Collection<ContentPermission> permissions, ContentEntityObject content, String type);
}
