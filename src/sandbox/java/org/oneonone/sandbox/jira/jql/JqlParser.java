package org.oneonone.sandbox.jira.jql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the subset of JQL that the sandbox understands. */
final class JqlParser {
    private static final String OPERATORS =
            "operator ('=', '!=', '<', '>', '<=', '>=', '~', '!~', 'in', 'not in', 'is' or 'is not')";

    private final JqlTokens tokens;

    private JqlParser(String text) {
        this.tokens = new JqlTokens(text);
    }

    static Jql.Query parse(String text) {
        var parser = new JqlParser(text);
        Jql condition = parser.tokens.atEnd() || parser.tokens.at("order") ? new Jql.And(List.of()) : parser.or();
        List<Jql.Order> order = parser.order();
        if (!parser.tokens.atEnd()) {
            throw new JqlSyntaxException("Expecting either 'OR' or 'AND' but got " + parser.tokens.here() + ".");
        }
        return new Jql.Query(condition, order);
    }

    private Jql or() {
        List<Jql> parts = new ArrayList<>(List.of(and()));
        while (tokens.take("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.get(0) : new Jql.Or(parts);
    }

    private Jql and() {
        List<Jql> parts = new ArrayList<>(List.of(not()));
        while (tokens.take("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.get(0) : new Jql.And(parts);
    }

    private Jql not() {
        if (tokens.take("not") || tokens.take("!")) {
            return new Jql.Not(not());
        }
        if (tokens.take("(")) {
            Jql inner = or();
            tokens.require(")");
            return inner;
        }
        return clause();
    }

    private Jql clause() {
        String field = tokens.value("a field name").text();
        String operator = operator();
        List<Jql.Operand> operands = new ArrayList<>();
        if (!operator.endsWith("in")) {
            operands.add(operand());
        } else if (tokens.take("(")) {
            do {
                operands.add(operand());
            } while (tokens.take(","));
            tokens.require(")");
        } else {
            operands.add(operand());
        }
        return new Jql.Clause(field, operator, operands);
    }

    private String operator() {
        String here = tokens.here();
        return switch (tokens.word()) {
            case "=" -> "=";
            case "!=" -> "!=";
            case "~" -> "~";
            case "!~" -> "!~";
            case "<" -> "<";
            case ">" -> ">";
            case "<=" -> "<=";
            case ">=" -> ">=";
            case "in" -> "in";
            case "is" -> tokens.take("not") ? "is not" : "is";
            case "not" -> {
                tokens.require("in");
                yield "not in";
            }
            default -> throw new JqlSyntaxException("Expecting " + OPERATORS + " but got " + here + ".");
        };
    }

    private Jql.Operand operand() {
        JqlTokens.Token value = tokens.value("a value, list or function");
        List<String> arguments = new ArrayList<>();
        boolean isFunction = !value.quoted() && tokens.take("(");
        if (isFunction && !tokens.take(")")) {
            do {
                arguments.add(tokens.value("an argument").text());
            } while (tokens.take(","));
            tokens.require(")");
        }
        return new Jql.Operand(value.text(), isFunction, arguments);
    }

    private List<Jql.Order> order() {
        List<Jql.Order> order = new ArrayList<>();
        if (tokens.take("order")) {
            tokens.require("by");
            do {
                String field = tokens.value("a field to sort by").text();
                order.add(new Jql.Order(field, direction().orElse(false)));
            } while (tokens.take(","));
        }
        return order;
    }

    private Optional<Boolean> direction() {
        return tokens.take("desc")
                ? Optional.of(true)
                : Optional.of(tokens.take("asc")).map(asc -> false);
    }
}
