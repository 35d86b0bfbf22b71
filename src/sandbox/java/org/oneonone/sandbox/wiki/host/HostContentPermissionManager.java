package org.oneonone.sandbox.wiki.host;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.Collection;
import java.util.List;
import org.oneonone.sandbox.wiki.content.PageStore;
import org.oneonone.sandbox.wiki.content.Restrictions;

/** The manager of restrictions that plugins see; as in Confluence it lets a caller lock everybody out. */
public record HostContentPermissionManager(Restrictions restrictions, HostFaults faults)
        implements ContentPermissionManager {
    @Override
    public List<ContentPermissionSet> getContentPermissionSets(ContentEntityObject content, String type) {
        return restrictions.sets(content.getLatestVersionId(), type);
    }

    @Override
    public void setContentPermissions(
            Collection<ContentPermission> permissions, ContentEntityObject content, String type) {
        PageStore.requireTransaction("setContentPermissions");
        if (content.getId() == 0) {
            throw new IllegalArgumentException("only saved content can be restricted");
        }
        boolean foreign = permissions.stream()
                .anyMatch(permission -> !permission.getType().equals(type));
        if (foreign) {
            throw new IllegalArgumentException("a permission is not of type " + type);
        }
        faults.strike("setContentPermissions");
        restrictions.replace(content.getId(), type, permissions);
    }
}
