package org.oneonone.sandbox.jira.data;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Answers queries as one person sees the world. */
public record JqlSearch(JiraProjects projects, Issues issues, Clock clock) {
    private static final Set<String> TIMES = Set.of("created", "updated");

    /** What the person may see of what matches; complaints about fields and values come along instead of failing. */
    public Found search(Optional<JiraUser> user, String jql) {
        Jql query = Jql.parse(jql);
        List<JiraProject> visible = projects.visible(user);
        List<Issue> seen = issues.all().stream()
                .filter(issue -> visible.stream().anyMatch(project -> project.id() == issue.projectId()))
                .toList();
        var moments = new JqlMoments(clock.instant(), user);
        Set<String> complaints = new LinkedHashSet<>();
        query.clauses().forEach(JqlSearch::requireOperator);
        query.clauses().forEach(clause -> complain(clause, visible, seen, complaints));
        query.clauses().stream()
                .filter(clause -> TIMES.contains(clause.field()))
                .flatMap(clause -> moments.complaint(clause).stream())
                .forEach(complaints::add);
        List<Issue> found = new ArrayList<>(seen);
        found.removeIf(issue -> !query.clauses().stream()
                .allMatch(clause ->
                        TIMES.contains(clause.field()) ? moments.match(clause, issue) : matches(clause, issue, user)));
        query.order().ifPresent(order -> found.sort(comparator(order, complaints)));
        return new Found(found, new ArrayList<>(complaints));
    }

    /** Jira knows more; what we leave out is refused, not misread. */
    private static void requireOperator(Jql.Clause clause) {
        if (isKnown(clause.field()) && clause.comparesSizes() != TIMES.contains(clause.field())) {
            throw new JqlSyntaxException(
                    "The sandbox does not know the operator '" + clause.operator() + "' for '" + clause.field() + "'.");
        }
    }

    private static void complain(
            Jql.Clause clause, List<JiraProject> visible, List<Issue> seen, Set<String> complaints) {
        if (!isKnown(clause.field())) {
            complaints.add("Field '" + clause.field() + "' does not exist or you do not have permission to view it.");
        }
        for (String value : clause.values()) {
            boolean isMissing = clause.field().equals("project")
                    ? visible.stream().noneMatch(project -> isOneOf(value, String.valueOf(project.id()), project.key()))
                    : isIssue(clause.field()) && seen.stream().noneMatch(issue -> isOneOf(value, names(issue)));
            if (isMissing) {
                complaints.add(missing(clause.field(), value));
            }
        }
    }

    private static String missing(String field, String value) {
        if (field.equals("project")) {
            return "The value '" + value + "' does not exist for the field 'project'.";
        }
        return value.matches("\\d+")
                ? "A value with ID '" + value + "' does not exist for the field '" + field + "'."
                : "An issue with key '" + value + "' does not exist for field '" + field + "'.";
    }

    /** Without a value a field is neither in a list nor not in it. */
    private static boolean matches(Jql.Clause clause, Issue issue, Optional<JiraUser> user) {
        String[] here = values(clause.field(), issue);
        return here.length > 0
                && clause.isNegative()
                        != clause.values().stream()
                                .map(value -> value.equals(Jql.CURRENT_USER)
                                        ? user.map(JiraUser::name).orElse("")
                                        : value)
                                .anyMatch(value -> isOneOf(value, here));
    }

    private static String[] values(String field, Issue issue) {
        return switch (field) {
            case "id", "key", "issuekey", "issue" -> names(issue);
            case "project" ->
                new String[] {String.valueOf(issue.projectId()), issue.key().replaceFirst("-\\d+$", "")};
            case "status" -> new String[] {issue.text("status")};
            case "reporter" ->
                new String[] {issue.fields().path("reporter").path("name").asText()};
            case "labels" ->
                StreamSupport.stream(issue.fields().path("labels").spliterator(), false)
                        .map(label -> label.asText())
                        .toArray(String[]::new);
            default -> new String[0];
        };
    }

    private static String[] names(Issue issue) {
        return new String[] {String.valueOf(issue.id()), issue.key()};
    }

    private static boolean isKnown(String field) {
        return isIssue(field)
                || TIMES.contains(field)
                || Set.of("project", "status", "labels", "reporter").contains(field);
    }

    private static boolean isIssue(String field) {
        return Set.of("id", "key", "issuekey", "issue").contains(field);
    }

    private static boolean isOneOf(String value, String... all) {
        return Stream.of(all).anyMatch(value::equalsIgnoreCase);
    }

    private static Comparator<Issue> comparator(Jql.Order order, Set<String> complaints) {
        Comparator<Issue> comparator = Comparator.comparingLong(Issue::id);
        if (isIssue(order.field())) {
            comparator = Comparator.comparingLong(Issue::projectId).thenComparing(comparator);
        } else {
            complaints.add("Not able to sort using field '" + order.field() + "'.");
        }
        return order.descending() ? comparator.reversed() : comparator;
    }

    /** The issues, and what was wrong with the query. */
    public record Found(List<Issue> issues, List<String> complaints) {}
}
