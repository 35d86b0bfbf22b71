package org.oneonone.sandbox.jira.data;

import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;

/** Jira's own table of people; a password equals the name. */
public record JiraUsers(Database database) {
    public Optional<JiraUser> byName(String name) {
        return database.one(JiraUser.class, "select * from jr_user where name = lower(?)", name);
    }

    /** The person, if the password is theirs. */
    public Optional<JiraUser> authenticate(String name, String password) {
        return byName(name).filter(user -> user.name().equals(password));
    }

    /** Those who can be assigned issues of the project and whose name contains the text. */
    public List<JiraUser> assignable(long projectId, String text) {
        String sql =
                """
                select * from jr_user where position(lower(?) in lower(name || ' ' || display_name)) > 0
                  and name in (select user_name from jr_permission where project_id = ? and permission = ?)
                order by name""";
        return database.all(JiraUser.class, sql, text, projectId, Permission.ASSIGNABLE_USER.name());
    }
}
