package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.people.Users;

/** Page restrictions: view is inherited, edit is not. */
public record Restrictions(Database database, Users users) {
    /** Those of the page, then those of its ancestors that it inherits (view only). */
    public List<ContentPermissionSet> sets(long pageId, String type) {
        boolean inherited = type.equals(ContentPermission.VIEW_PERMISSION);
        Map<Long, List<ContentPermission>> byPage = new LinkedHashMap<>();
        database.sql(
                        """
                        select a.ancestor_id, r.subject from cf_ancestor a join cf_restriction r on r.page_id = a.ancestor_id
                        where a.page_id = ? and r.permission = ? and a.depth <= ? order by a.depth, r.subject""",
                        pageId,
                        type,
                        inherited ? Integer.MAX_VALUE : 0)
                .query(row -> {
                    byPage.computeIfAbsent(row.getLong("ancestor_id"), id -> new ArrayList<>())
                            .add(permission(type, row.getString("subject")));
                });
        return byPage.entrySet().stream()
                .map(entry -> new ContentPermissionSet(entry.getKey(), type, entry.getValue()))
                .toList();
    }

    /** The page's own lines of one type, without what it inherits. */
    public List<ContentPermission> own(long pageId, String type) {
        List<ContentPermission> own = new ArrayList<>();
        sets(pageId, type).stream()
                .filter(set -> set.owningContentId() == pageId)
                .forEach(set -> set.forEach(own::add));
        return own;
    }

    /** Replaces the restriction of one type; an empty collection lifts it. */
    public void replace(long pageId, String type, Collection<ContentPermission> permissions) {
        if (!type.equals(ContentPermission.VIEW_PERMISSION) && !type.equals(ContentPermission.EDIT_PERMISSION)) {
            throw new IllegalArgumentException("no such restriction: " + type);
        }
        database.inTransaction(() -> {
            database.update("delete from cf_restriction where page_id = ? and permission = ?", pageId, type);
            permissions.stream()
                    .map(Restrictions::subject)
                    .distinct()
                    .forEach(subject ->
                            database.update("insert into cf_restriction values (?, ?, ?)", pageId, type, subject));
            return null;
        });
    }

    private static String subject(ContentPermission permission) {
        return permission.isUserPermission()
                ? "user:" + permission.getUserSubject().getKey().getStringValue()
                : "group:" + permission.getGroupName();
    }

    private ContentPermission permission(String type, String subject) {
        String name = subject.substring(subject.indexOf(':') + 1);
        return subject.startsWith("user:")
                ? ContentPermission.createUserPermission(type, users.byKeyOrPhantom(name))
                : ContentPermission.createGroupPermission(type, name);
    }
}
