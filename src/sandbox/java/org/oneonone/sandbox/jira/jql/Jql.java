package org.oneonone.sandbox.jira.jql;

import java.util.List;

/** A parsed query, before anybody asked whether its fields and values exist. */
sealed interface Jql {
    /** All of the parts. */
    record And(List<Jql> parts) implements Jql {}

    /** Any of the parts. */
    record Or(List<Jql> parts) implements Jql {}

    /** Not the part. */
    record Not(Jql part) implements Jql {}

    /** One field compared; the operator is in lower case with single spaces, such as {@code not in}. */
    record Clause(String field, String operator, List<Operand> operands) implements Jql {}

    /** A value or, with arguments, a function's name. */
    record Operand(String text, boolean isFunction, List<String> arguments) {}

    /** One key of {@code ORDER BY}. */
    record Order(String field, boolean descending) {}

    /** Everything. */
    record Query(Jql condition, List<Order> order) {}
}
