package org.oneonone.sandbox.jira.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.jira.http.Json;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The issues, whoever may see them. */
public record Issues(Database database, Clock clock) {
    private static final String SELECT = "select id, issue_key, project_id, fields, properties from jr_issue ";

    /** By numeric id, else by key in any case. */
    public Optional<Issue> find(String idOrKey) {
        boolean isId = idOrKey.matches("\\d{1,18}");
        var statement = isId
                ? database.sql(SELECT + "where id = ?", Long.valueOf(idOrKey))
                : database.sql(SELECT + "where issue_key = upper(?)", idOrKey);
        return statement.query(Issues::issue).optional();
    }

    /** All of them, the newest first. */
    public List<Issue> all() {
        return database.all(Issues::issue, SELECT + "order by id desc");
    }

    /** Takes the next number of the project, so that two creations at once wait for each other. */
    public Issue create(JiraProject project, ObjectNode fields, ObjectNode properties) {
        return database.inTransaction(() -> {
            database.update("update jr_project set last_number = last_number + 1 where id = ?", project.id());
            long number = database.sql("select last_number from jr_project where id = ?", project.id())
                    .query(Long.class)
                    .single();
            String now = Issue.TIME.format(clock.instant());
            fields.put("created", now).put("updated", now);
            var id = new GeneratedKeyHolder();
            database.sql(
                            "insert into jr_issue (project_id, issue_key, fields, properties) values (?, ?, ?, ?)",
                            project.id(),
                            project.key() + "-" + number,
                            fields.toString(),
                            properties.toString())
                    .update(id, "id");
            return find(id.getKey().toString()).orElseThrow();
        });
    }

    public void change(Issue issue, ObjectNode fields) {
        fields.put("updated", Issue.TIME.format(clock.instant()));
        database.update("update jr_issue set fields = ? where id = ?", fields.toString(), issue.id());
    }

    public void delete(Issue issue) {
        database.update("delete from jr_remote_link where issue_id = ?", issue.id());
        database.update("delete from jr_issue where id = ?", issue.id());
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        return new Issue(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                (ObjectNode) Json.parse(row.getString(4)),
                (ObjectNode) Json.parse(row.getString(5)));
    }
}
