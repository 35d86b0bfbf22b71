package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;
import org.oneonone.sandbox.wiki.people.Users;

/** The permission rules as SQL about a row {@code p} and the parameter {@code :viewer}; every list is filtered by them. */
final class Visible {
    static final String SUPER = "exists (select 1 from cf_subject v where v.user_key = :viewer and v.subject = 'group:"
            + Users.SUPER_GROUP + "')";

    static final String SPACE = "(" + SUPER + " or " + space("VIEW") + ")";

    /** View restrictions are inherited: each ancestor that has any must name the viewer. */
    static final String PAGE = "(" + SUPER + " or (" + space("VIEW")
            + """
             and not exists (select 1 from cf_ancestor a where a.page_id = p.id
               and exists (select 1 from cf_restriction r where r.page_id = a.ancestor_id and r.permission = 'View')
               and not exists (select 1 from cf_restriction r join cf_subject v on v.subject = r.subject
                 where v.user_key = :viewer and r.page_id = a.ancestor_id and r.permission = 'View'))))
            """;

    /** Edit restrictions are not inherited, and do not help those who may not view. */
    static final String EDITABLE = "(" + PAGE + " and (" + SUPER + " or (" + space("EDIT")
            + """
             and (not exists (select 1 from cf_restriction r where r.page_id = p.id and r.permission = 'Edit')
               or exists (select 1 from cf_restriction r join cf_subject v on v.subject = r.subject
                 where v.user_key = :viewer and r.page_id = p.id and r.permission = 'Edit')))))
            """;

    private Visible() {}

    static String space(String permission) {
        return "exists (select 1 from cf_space_permission s join cf_subject v on v.subject = s.subject"
                + " where v.user_key = :viewer and s.space_key = p.space_key and s.permission = '" + permission + "')";
    }

    static String viewer(ConfluenceUser user) {
        return user == null ? "" : user.getKey().getStringValue();
    }
}
