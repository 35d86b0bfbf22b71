package org.oneonone.sandbox.jira.jql;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.jira.data.Choice;
import org.oneonone.sandbox.jira.data.IssueType;
import org.oneonone.sandbox.jira.data.JiraProject;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.data.Priority;
import org.oneonone.sandbox.jira.data.Resolution;
import org.oneonone.sandbox.jira.data.Status;

/** Turns a query into SQL; a field or value that the person cannot see is a complaint and matches nothing. */
final class JqlCompiler {
    private static final Map<String, String> SORTABLE = Map.ofEntries(
            Map.entry("key", "project_id, issue_number"),
            Map.entry("issuekey", "project_id, issue_number"),
            Map.entry("id", "project_id, issue_number"),
            Map.entry("created", "created_at"),
            Map.entry("updated", "updated_at"),
            Map.entry("duedate", "due_date"),
            Map.entry("due", "due_date"),
            Map.entry("summary", "lower(summary)"),
            Map.entry("assignee", "assignee"),
            Map.entry("project", "project_id"));

    private final Database database;
    private final List<JiraProject> visible;
    private final Optional<JiraUser> user;
    private final JqlDates dates;
    private final Set<String> complaints = new LinkedHashSet<>();

    JqlCompiler(Database database, List<JiraProject> visible, Optional<JiraUser> user, Clock clock) {
        this.database = database;
        this.visible = visible;
        this.user = user;
        this.dates = new JqlDates(clock, user);
    }

    Set<String> complaints() {
        return complaints;
    }

    SqlCondition condition(Jql jql) {
        if (jql instanceof Jql.And and) {
            return and.parts().isEmpty()
                    ? SqlCondition.TRUE
                    : SqlCondition.join(
                            "and", and.parts().stream().map(this::condition).toList());
        }
        if (jql instanceof Jql.Or or) {
            return SqlCondition.join(
                    "or", or.parts().stream().map(this::condition).toList());
        }
        if (jql instanceof Jql.Not not) {
            return condition(not.part()).not();
        }
        return clause((Jql.Clause) jql);
    }

    String order(Jql.Order order) {
        String columns = SORTABLE.get(JqlSearch.lower(order.field()));
        if (columns == null) {
            complaints.add("Not able to sort using field '" + order.field() + "'.");
            return "id";
        }
        return order.descending() ? columns.replace(",", " desc,") + " desc" : columns;
    }

    private SqlCondition clause(Jql.Clause clause) {
        return switch (JqlSearch.lower(clause.field())) {
            case "id", "key", "issuekey", "issue" -> values(clause, "id", issueIds(clause), false);
            case "project" -> values(clause, "project_id", mapped(clause, this::project), false);
            case "status" -> values(clause, "status", mapped(clause, text -> choice(Status.values(), text)), false);
            case "statuscategory" -> values(clause, "status", mapped(clause, JqlCompiler::category), false);
            case "issuetype", "type" ->
                values(clause, "issue_type", mapped(clause, text -> choice(IssueType.values(), text)), false);
            case "priority" ->
                values(clause, "priority", mapped(clause, text -> choice(Priority.values(), text)), false);
            case "resolution" ->
                values(clause, "resolution", mapped(clause, text -> choice(Resolution.values(), text)), true);
            case "assignee" -> values(clause, "assignee", mapped(clause, this::person), true);
            case "reporter" -> values(clause, "reporter", mapped(clause, this::person), true);
            case "parent" -> values(clause, "parent_id", issueIds(clause), true);
            case "labels" -> labels(clause);
            case "created" -> dates(clause, "created_at");
            case "updated", "updateddate" -> dates(clause, "updated_at");
            case "duedate", "due" -> dates(clause, "due_date");
            case "summary" -> text(clause, "summary");
            case "description" -> text(clause, "coalesce(description, '')");
            case "text" -> text(clause, "summary || ' ' || coalesce(description, '')");
            default ->
                complain("Field '" + clause.field() + "' does not exist or you do not have permission to view it.");
        };
    }

    private SqlCondition values(Jql.Clause clause, String column, List<?> values, boolean mayBeEmpty) {
        boolean isNegative = clause.operator().equals("!=") || clause.operator().contains("not");
        if (!Set.of("=", "!=", "in", "not in", "is", "is not").contains(clause.operator())) {
            return complain(
                    "The operator '" + clause.operator() + "' is not supported by the '" + clause.field() + "' field.");
        }
        if (clause.operands().stream().anyMatch(JqlCompiler::isEmpty)) {
            return mayBeEmpty
                    ? SqlCondition.of(column + (isNegative ? " is not null" : " is null"))
                    : complain("The field '" + clause.field() + "' does not support searching for EMPTY values.");
        }
        SqlCondition in = SqlCondition.in(column, values);
        return isNegative ? SqlCondition.join("and", List.of(SqlCondition.of(column + " is not null"), in.not())) : in;
    }

    private SqlCondition labels(Jql.Clause clause) {
        boolean isNegative = clause.operator().equals("!=") || clause.operator().contains("not");
        if (clause.operands().stream().anyMatch(JqlCompiler::isEmpty)) {
            return isNegative ? SqlCondition.of("labels <> '  '") : SqlCondition.of("labels = '  '");
        }
        List<SqlCondition> any = clause.operands().stream()
                .map(operand -> SqlCondition.of(
                        "position(? in lower(labels)) > 0", " " + JqlSearch.lower(operand.text()) + " "))
                .toList();
        SqlCondition has = SqlCondition.join("or", any);
        return isNegative ? SqlCondition.join("and", List.of(SqlCondition.of("labels <> '  '"), has.not())) : has;
    }

    private SqlCondition text(Jql.Clause clause, String column) {
        if (!clause.operator().endsWith("~")) {
            return complain(
                    "The operator '" + clause.operator() + "' is not supported by the '" + clause.field() + "' field.");
        }
        List<SqlCondition> words = Stream.of(clause.operands().get(0).text().split("[\\s*]+"))
                .filter(word -> !word.isBlank())
                .map(word -> SqlCondition.of("position(? in lower(" + column + ")) > 0", JqlSearch.lower(word)))
                .toList();
        SqlCondition all = words.isEmpty() ? SqlCondition.FALSE : SqlCondition.join("and", words);
        return clause.operator().equals("~") ? all : all.not();
    }

    private SqlCondition dates(Jql.Clause clause, String column) {
        Jql.Operand operand = clause.operands().get(0);
        if (isEmpty(operand)) {
            return SqlCondition.of(column + (clause.operator().matches("is not|!=") ? " is not null" : " is null"));
        }
        Optional<SqlCondition> compared = dates.compare(column, clause.operator(), operand);
        return compared.orElseGet(() -> complain("Date value '" + operand.text() + "' for field '" + clause.field()
                + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd',"
                + " 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'."));
    }

    private List<Long> issueIds(Jql.Clause clause) {
        List<Long> ids = new ArrayList<>();
        for (Jql.Operand operand : clause.operands()) {
            if (operand.isFunction()) {
                ids.addAll(linkedBy(operand));
            } else if (!isEmpty(operand)) {
                ids.addAll(issueId(clause.field(), operand.text()));
            }
        }
        return ids;
    }

    private List<Long> linkedBy(Jql.Operand function) {
        if (!JqlSearch.lower(function.text()).equals("issueswithremotelinksbyglobalid")) {
            complaints.add("Unable to find JQL function '" + function.text() + "("
                    + String.join(", ", function.arguments()) + ")'.");
            return List.of();
        }
        SqlCondition in = SqlCondition.in("global_id", function.arguments());
        return database.jdbc()
                .sql("select issue_id from jr_remote_link where " + in.sql())
                .params(in.parameters())
                .query(Long.class)
                .list();
    }

    private List<Long> issueId(String field, String text) {
        boolean isId = text.matches("\\d{1,18}");
        if (!isId && !text.matches("[A-Za-z][A-Za-z0-9_]*-\\d+")) {
            complaints.add("The issue key '" + text + "' for field '" + field + "' is invalid.");
            return List.of();
        }
        List<Long> found = database.jdbc()
                .sql("select id from jr_issue where " + (isId ? "id = ?" : "issue_key = upper(?)")
                        + " and project_id in (select project_id from jr_permission where permission ="
                        + " 'BROWSE_PROJECTS' and user_name = ?)")
                .params(
                        isId ? Long.valueOf(text) : text,
                        user.map(JiraUser::name).orElse(""))
                .query(Long.class)
                .list();
        if (found.isEmpty()) {
            complaints.add(
                    isId
                            ? "A value with ID '" + text + "' does not exist for the field '" + field + "'."
                            : "An issue with key '" + text + "' does not exist for field '" + field + "'.");
        }
        return found;
    }

    private List<Object> mapped(Jql.Clause clause, Values values) {
        List<Object> found = new ArrayList<>();
        for (Jql.Operand operand : clause.operands()) {
            if (isEmpty(operand)) {
                continue;
            }
            boolean isMe =
                    operand.isFunction() && JqlSearch.lower(operand.text()).equals("currentuser");
            List<Object> some =
                    isMe ? user.map(me -> List.<Object>of(me.name())).orElse(List.of()) : values.named(operand.text());
            if (some.isEmpty() && !isMe) {
                complaints.add(
                        "The value '" + operand.text() + "' does not exist for the field '" + clause.field() + "'.");
            }
            found.addAll(some);
        }
        return found;
    }

    private List<Object> project(String text) {
        return visible.stream()
                .filter(project -> project.key().equalsIgnoreCase(text)
                        || project.name().equalsIgnoreCase(text)
                        || String.valueOf(project.id()).equals(text))
                .<Object>map(JiraProject::id)
                .toList();
    }

    private List<Object> person(String text) {
        return database
                .jdbc()
                .sql("select user_name from jr_user where user_name = lower(?)")
                .param(text)
                .query(String.class)
                .list()
                .stream()
                .<Object>map(name -> name)
                .toList();
    }

    private static <C extends Enum<C> & Choice> List<Object> choice(C[] all, String text) {
        return Choice.byLabel(all, text)
                .or(() -> Choice.byId(all, text))
                .map(found -> List.<Object>of(found.name()))
                .orElse(List.of());
    }

    private static List<Object> category(String text) {
        return Stream.of(Status.values())
                .filter(status -> status.category().equalsIgnoreCase(text)
                        || status.categoryName().equalsIgnoreCase(text)
                        || String.valueOf(status.categoryId()).equals(text))
                .<Object>map(Status::name)
                .toList();
    }

    private static boolean isEmpty(Jql.Operand operand) {
        return operand.text().equalsIgnoreCase("empty") || operand.text().equalsIgnoreCase("null");
    }

    private SqlCondition complain(String message) {
        complaints.add(message);
        return SqlCondition.FALSE;
    }

    /** The stored values that a word in a query stands for. */
    private interface Values {
        List<Object> named(String text);
    }
}
