package org.oneonone.sandbox.jira.jql;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.jira.data.Issue;
import org.oneonone.sandbox.jira.data.Issues;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.JiraProjects;
import org.oneonone.sandbox.jira.data.JiraUser;

/** Answers queries as one person sees the world. */
public final class JqlSearch {
    private final Database database;
    private final JiraProjects projects;
    private final Issues issues;
    private final Clock clock;

    public JqlSearch(Database database, JiraProjects projects, Issues issues, Clock clock) {
        this.database = database;
        this.projects = projects;
        this.issues = issues;
        this.clock = clock;
    }

    /** One page of what the person may see; complaints about fields and values come along instead of failing. */
    public Page search(Optional<JiraUser> user, String jql, int start, int limit) {
        Jql.Query query = JqlParser.parse(jql);
        List<JiraProject> visible = projects.visible(user);
        var compiler = new JqlCompiler(database, visible, user, clock);
        SqlCondition wanted = compiler.condition(query.condition());
        String order = query.order().stream().map(compiler::order).collect(Collectors.joining(", "));
        SqlCondition mayBrowse = SqlCondition.in(
                "project_id", visible.stream().map(JiraProject::id).toList());
        SqlCondition all = SqlCondition.join("and", List.of(mayBrowse, wanted));
        List<Issue> found = issues.select(
                all.sql(), all.parameters(), order.isEmpty() ? "id desc" : order + ", id desc", start, limit);
        return new Page(found, issues.count(all.sql(), all.parameters()), new ArrayList<>(compiler.complaints()));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Issues from a start on, how many there are in all, and what was wrong with the query. */
    public record Page(List<Issue> issues, int total, List<String> complaints) {}
}
