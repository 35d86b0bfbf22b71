package org.oneonone.sandbox.jira.data;

import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;

/** Projects and who may do what in them; nobody anonymous may do anything. */
public record JiraProjects(Database database) {
    public JiraProject byId(long id) {
        return select("id = ?", id).get(0);
    }

    /** The project by key or id, if it exists and this person may browse it. */
    public Optional<JiraProject> visible(Optional<JiraUser> user, String idOrKey) {
        return visible(user).stream()
                .filter(project -> project.key().equalsIgnoreCase(idOrKey)
                        || String.valueOf(project.id()).equals(idOrKey))
                .findFirst();
    }

    public List<JiraProject> visible(Optional<JiraUser> user) {
        return select(
                "id in (select project_id from jr_permission where user_name = ? and permission = ?)",
                name(user),
                Permission.BROWSE_PROJECTS.name());
    }

    public boolean allows(Optional<JiraUser> user, Permission permission, long projectId) {
        String sql = "select 1 from jr_permission where project_id = ? and user_name = ? and permission = ?";
        return database.one(Integer.class, sql, projectId, name(user), permission.name())
                .isPresent();
    }

    private List<JiraProject> select(String condition, Object... parameters) {
        return database.all(
                (row, number) -> new JiraProject(row.getLong(1), row.getString(2), row.getString(3)),
                "select id, project_key, name from jr_project where " + condition + " order by project_key",
                parameters);
    }

    private static String name(Optional<JiraUser> user) {
        return user.map(JiraUser::name).orElse("");
    }
}
