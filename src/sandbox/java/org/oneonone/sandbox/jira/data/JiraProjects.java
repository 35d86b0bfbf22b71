package org.oneonone.sandbox.jira.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;

/** Projects and who may do what in them; nobody anonymous may do anything. */
public final class JiraProjects {
    private static final String SELECT = "select id, project_key, project_name from jr_project ";

    private final Database database;

    public JiraProjects(Database database) {
        this.database = database;
    }

    public JiraProject byId(long id) {
        return database.jdbc()
                .sql(SELECT + "where id = ?")
                .param(id)
                .query(JiraProjects::project)
                .single();
    }

    /** The project by key or id, if it exists and this person may browse it. */
    public Optional<JiraProject> visible(Optional<JiraUser> user, String idOrKey) {
        return visible(user).stream()
                .filter(project -> project.key().equalsIgnoreCase(idOrKey)
                        || String.valueOf(project.id()).equals(idOrKey))
                .findFirst();
    }

    public List<JiraProject> visible(Optional<JiraUser> user) {
        return database.jdbc()
                .sql(SELECT + "where id in (select project_id from jr_permission where user_name = ? and permission ="
                        + " 'BROWSE_PROJECTS') order by project_key")
                .param(user.map(JiraUser::name).orElse(""))
                .query(JiraProjects::project)
                .list();
    }

    public boolean allows(Optional<JiraUser> user, Permission permission, long projectId) {
        return database.jdbc()
                        .sql("select count(*) from jr_permission where project_id = ? and user_name = ? and permission"
                                + " = ?")
                        .params(projectId, user.map(JiraUser::name).orElse(""), permission.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static JiraProject project(ResultSet row, int number) throws SQLException {
        return new JiraProject(row.getLong(1), row.getString(2), row.getString(3));
    }
}
