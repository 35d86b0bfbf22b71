package org.oneonone.sandbox.wiki.host;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import org.oneonone.sandbox.wiki.content.Permissions;

/** The permission manager that plugins see: pages and spaces; a missing target is permitted to nobody. */
public record HostPermissionManager(Permissions permissions) implements PermissionManager {
    @Override
    public boolean hasPermission(ConfluenceUser user, Permission permission, Object target) {
        if (target == null) {
            return false;
        }
        if (target instanceof Page page) {
            return onPage(user, permission, page);
        }
        if (target instanceof Space space) {
            return onSpace(user, permission, space.getKey());
        }
        throw new IllegalArgumentException("the sandbox knows no permissions on " + target.getClass());
    }

    private boolean onPage(ConfluenceUser user, Permission permission, Page page) {
        if (permission == Permission.ADMINISTER) {
            return permissions.canAdminister(user, page.getSpaceKey());
        }
        return permission == Permission.VIEW
                ? permissions.canView(user, page.getId())
                : permissions.canEdit(user, page.getId());
    }

    private boolean onSpace(ConfluenceUser user, Permission permission, String spaceKey) {
        return permission == Permission.VIEW
                ? permissions.canViewSpace(user, spaceKey)
                : permissions.canAdminister(user, spaceKey);
    }

    @Override
    public boolean hasCreatePermission(ConfluenceUser user, Object container, Class<?> typeToCreate) {
        if (typeToCreate == Page.class && container instanceof Space space) {
            return permissions.canCreate(user, space.getKey());
        }
        throw new IllegalArgumentException("the sandbox knows no creation of " + typeToCreate + " in " + container);
    }
}
