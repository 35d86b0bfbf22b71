package org.oneonone.sandbox.jira.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;

/** Jira's own table of people; a password equals the name. */
public final class JiraUsers {
    private static final String SELECT = "select user_name, user_key, display_name, zone, locale from jr_user ";

    private final Database database;

    public JiraUsers(Database database) {
        this.database = database;
    }

    public Optional<JiraUser> byName(String name) {
        return database.jdbc()
                .sql(SELECT + "where user_name = lower(?)")
                .param(name)
                .query((row, number) -> user(row.getString(1), row))
                .optional();
    }

    /** The person, if the password is theirs. */
    public Optional<JiraUser> authenticate(String name, String password) {
        return byName(name).filter(user -> user.name().equals(password));
    }

    /** Those with the permission in the project whose name contains the text. */
    public List<JiraUser> having(Permission permission, long projectId, String text) {
        return database.jdbc()
                .sql(SELECT + "where position(lower(?) in lower(user_name || ' ' || display_name)) > 0 and user_name in"
                        + " (select user_name from jr_permission where project_id = ? and permission = ?)"
                        + " order by user_name")
                .params(text, projectId, permission.name())
                .query((row, number) -> user(row.getString(1), row))
                .list();
    }

    private static JiraUser user(String name, ResultSet row) throws SQLException {
        return new JiraUser(name, row.getString(2), row.getString(3), ZoneId.of(row.getString(4)), row.getString(5));
    }
}
