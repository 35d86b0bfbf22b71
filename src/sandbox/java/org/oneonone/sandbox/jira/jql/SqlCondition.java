package org.oneonone.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of a {@code where} clause over {@code jr_issue} and its parameters. */
record SqlCondition(String sql, List<Object> parameters) {
    static final SqlCondition TRUE = new SqlCondition("1 = 1", List.of());
    static final SqlCondition FALSE = new SqlCondition("1 = 0", List.of());

    static SqlCondition of(String sql, Object... parameters) {
        return new SqlCondition(sql, List.of(parameters));
    }

    static SqlCondition in(String column, Collection<?> values) {
        return values.isEmpty()
                ? FALSE
                : new SqlCondition(
                        column + " in (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                        List.copyOf(values));
    }

    static SqlCondition join(String word, List<SqlCondition> parts) {
        List<Object> parameters = new ArrayList<>();
        parts.forEach(part -> parameters.addAll(part.parameters()));
        String sql = parts.stream().map(SqlCondition::sql).collect(Collectors.joining(" " + word + " ", "(", ")"));
        return new SqlCondition(sql, parameters);
    }

    SqlCondition not() {
        return new SqlCondition("not (" + sql + ")", parameters);
    }
}
