package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.people.Users;

/** Who may do what; null is the anonymous visitor. What a page's past allows is what the page allows. */
public record Permissions(Database database, Users users) {
    private static final String PAGE =
            "select count(*) from cf_page p where p.id = (select case when h.original_id = 0 then h.id else h.original_id"
                    + " end from cf_page h where h.id = :id) and ";

    public boolean canView(ConfluenceUser user, long pageId) {
        return isTrue(PAGE + Visible.PAGE, user, pageId);
    }

    public boolean canEdit(ConfluenceUser user, long pageId) {
        return isTrue(PAGE + Visible.EDITABLE, user, pageId);
    }

    public boolean canViewSpace(ConfluenceUser user, String spaceKey) {
        return isTrue("select count(*) from cf_space p where p.space_key = :id and " + Visible.SPACE, user, spaceKey);
    }

    public boolean canCreate(ConfluenceUser user, String spaceKey) {
        return inSpace(user, spaceKey, "EDIT");
    }

    public boolean canAdminister(ConfluenceUser user, String spaceKey) {
        return inSpace(user, spaceKey, "ADMINISTER");
    }

    /** Member of the super group, who sees everything. */
    public boolean isSuper(ConfluenceUser user) {
        return users.isSuper(user);
    }

    private boolean inSpace(ConfluenceUser user, String spaceKey, String permission) {
        return isTrue(
                "select count(*) from cf_space p where p.space_key = :id and (" + Visible.SUPER + " or ("
                        + Visible.space("VIEW") + " and " + Visible.space(permission) + "))",
                user,
                spaceKey);
    }

    private boolean isTrue(String sql, ConfluenceUser user, Object id) {
        return database.jdbc()
                        .sql(sql)
                        .param("viewer", Visible.viewer(user))
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
