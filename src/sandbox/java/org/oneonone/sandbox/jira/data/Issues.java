package org.oneonone.sandbox.jira.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.sandbox.base.Database;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** The issues and their history, whoever may see them. */
public final class Issues {
    private static final String COLUMNS = "id, issue_key, project_id, reporter, created_at, updated_at, issue_type,"
            + " summary, description, priority, assignee, due_date, labels, cost_centre, parent_id, status, resolution";

    private final Database database;
    private final Clock clock;

    public Issues(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By numeric id, else by key in any case. */
    public Optional<Issue> find(String idOrKey) {
        boolean isId = idOrKey.matches("\\d{1,18}");
        return database.jdbc()
                .sql("select " + COLUMNS + " from jr_issue where " + (isId ? "id = ?" : "issue_key = upper(?)"))
                .param(isId ? Long.valueOf(idOrKey) : idOrKey)
                .query(Issues::issue)
                .optional();
    }

    /** Those that match a condition of our own making, in the given order. */
    public List<Issue> select(String condition, List<Object> parameters, String order, int start, int limit) {
        return database.jdbc()
                .sql("select " + COLUMNS + " from jr_issue where " + condition + " order by " + order + " offset "
                        + start + " rows fetch next " + limit + " rows only")
                .params(parameters)
                .query(Issues::issue)
                .list();
    }

    public int count(String condition, List<Object> parameters) {
        return database.jdbc()
                .sql("select count(*) from jr_issue where " + condition)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** Takes the next number of the project, so that two creations at once wait for each other. */
    public Issue create(JiraProject project, String reporter, IssueFields fields) {
        return database.inTransaction(() -> {
            database.jdbc()
                    .sql("update jr_project set last_number = last_number + 1 where id = ?")
                    .param(project.id())
                    .update();
            long number = database.jdbc()
                    .sql("select last_number from jr_project where id = ?")
                    .param(project.id())
                    .query(Long.class)
                    .single();
            var key = new GeneratedKeyHolder();
            long now = clock.millis();
            List<Object> values = new ArrayList<>(
                    Arrays.asList(project.id(), number, project.key() + "-" + number, reporter, now, now));
            values.addAll(values(fields));
            database.jdbc()
                    .sql(
                            "insert into jr_issue (project_id, issue_number, issue_key, reporter, created_at, updated_at,"
                                    + " issue_type, summary, description, priority, assignee, due_date, labels, cost_centre,"
                                    + " parent_id, status, resolution) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(values)
                    .update(key, "id");
            return find(String.valueOf(key.getKey().longValue())).orElseThrow();
        });
    }

    /** Stores the new fields and writes down what changed; nothing changed is nothing stored. */
    public void change(Issue issue, IssueFields fields, String author) {
        Map<String, String> before = issue.fields().texts();
        Map<String, String> after = fields.texts();
        if (before.equals(after)) {
            return;
        }
        database.inTransaction(() -> {
            List<Object> values = new ArrayList<>(values(fields));
            values.add(clock.millis());
            values.add(issue.id());
            database.jdbc()
                    .sql("update jr_issue set issue_type = ?, summary = ?, description = ?, priority = ?, assignee = ?,"
                            + " due_date = ?, labels = ?, cost_centre = ?, parent_id = ?, status = ?, resolution = ?,"
                            + " updated_at = ? where id = ?")
                    .params(values)
                    .update();
            after.forEach((field, text) -> record(issue.id(), author, field, before.get(field), text));
            return issue;
        });
    }

    private void record(long issueId, String author, String field, String from, String to) {
        if (!from.equals(to)) {
            database.jdbc()
                    .sql("insert into jr_change (issue_id, author, changed_at, field, old_text, new_text)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(issueId, author, clock.millis(), field, from, to)
                    .update();
        }
    }

    public List<Change> history(long issueId) {
        return database.jdbc()
                .sql("select id, author, changed_at, field, old_text, new_text from jr_change where issue_id = ?"
                        + " order by id")
                .param(issueId)
                .query((row, number) -> new Change(
                        row.getLong(1),
                        row.getString(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    public void delete(long issueId) {
        database.inTransaction(() -> {
            for (String table : List.of("jr_change", "jr_property", "jr_remote_link")) {
                database.jdbc()
                        .sql("delete from " + table + " where issue_id = ?")
                        .param(issueId)
                        .update();
            }
            return database.jdbc()
                    .sql("delete from jr_issue where id = ?")
                    .param(issueId)
                    .update();
        });
    }

    private static List<Object> values(IssueFields fields) {
        return Arrays.asList(
                fields.type().name(),
                fields.summary(),
                fields.description().orElse(null),
                fields.priority().name(),
                fields.assignee().orElse(null),
                fields.due().map(LocalDate::toString).orElse(null),
                " " + String.join(" ", fields.labels()) + " ",
                fields.costCentre().orElse(null),
                fields.parent().isPresent() ? fields.parent().getAsLong() : null,
                fields.status().name(),
                fields.resolution().map(Resolution::name).orElse(null));
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        long parent = row.getLong("parent_id");
        String labels = row.getString("labels").strip();
        var fields = new IssueFields(
                IssueType.valueOf(row.getString("issue_type")),
                row.getString("summary"),
                Optional.ofNullable(row.getString("description")),
                Priority.valueOf(row.getString("priority")),
                Optional.ofNullable(row.getString("assignee")),
                Optional.ofNullable(row.getString("due_date")).map(LocalDate::parse),
                labels.isEmpty() ? List.of() : List.of(labels.split(" ")),
                Optional.ofNullable(row.getString("cost_centre")),
                parent == 0 ? OptionalLong.empty() : OptionalLong.of(parent),
                Status.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("resolution")).map(Resolution::valueOf));
        return new Issue(
                row.getLong("id"),
                row.getString("issue_key"),
                row.getLong("project_id"),
                row.getString("reporter"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                fields);
    }
}
