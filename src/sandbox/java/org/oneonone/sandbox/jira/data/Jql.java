package org.oneonone.sandbox.jira.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query as it was written: clauses that must all hold, and an order. OR, NOT and parentheses around clauses are left
 * out on purpose; a query with them is refused, not misread.
 */
record Jql(List<Clause> clauses, Optional<Order> order) {
    /** What the function of that name stands for in a clause; no text of a query can be written like this. */
    static final String CURRENT_USER = "\0currentUser()";

    /** One field compared with values; fields and operators are in lower case. */
    record Clause(String field, String operator, List<String> values) {
        boolean isNegative() {
            return operator.equals("!=") || operator.equals("not in");
        }

        boolean comparesSizes() {
            return operator.startsWith("<") || operator.startsWith(">");
        }
    }

    /** The key of {@code ORDER BY}. */
    record Order(String field, boolean descending) {}

    static Jql parse(String text) {
        return new Reader(text).query();
    }

    /** Reads a query word by word. */
    private static final class Reader {
        private static final Pattern TOKEN = Pattern.compile(
                "\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|([!<>]=|[=<>(),])|([^\\s=!<>(),\"']+))");

        private final List<MatchResult> tokens = new ArrayList<>();
        private int next;

        Reader(String text) {
            Matcher matcher = TOKEN.matcher(text);
            int end = 0;
            while (!text.substring(end).isBlank()) {
                if (!matcher.find(end) || matcher.start() != end) {
                    throw new JqlSyntaxException("Unexpected character or unfinished quoted string at position "
                            + (end + 1) + ": " + text.substring(end).strip());
                }
                tokens.add(matcher.toMatchResult());
                end = matcher.end();
            }
        }

        Jql query() {
            List<Clause> clauses = new ArrayList<>();
            if (!atEnd() && !at("order")) {
                do {
                    clauses.add(clause());
                } while (take("and"));
            }
            Optional<Order> order = take("order") ? Optional.of(order()) : Optional.empty();
            if (!atEnd()) {
                throw expected("'AND'");
            }
            return new Jql(clauses, order);
        }

        private Order order() {
            require("by");
            String field = lower(value("a field to sort by"));
            boolean isDescending = take("desc");
            take("asc");
            return new Order(field, isDescending);
        }

        private Clause clause() {
            String field = lower(value("a field name"));
            for (String sign : List.of("=", "!=", ">=", ">", "<=", "<")) {
                if (take(sign)) {
                    return new Clause(field, sign, List.of(operand()));
                }
            }
            String operator = take("not") ? "not in" : "in";
            require("in");
            require("(");
            List<String> values = new ArrayList<>();
            do {
                values.add(value("a value"));
            } while (take(","));
            require(")");
            return new Clause(field, operator, values);
        }

        /** A value, or the one function that we know. */
        private String operand() {
            boolean isFunction = take("currentUser");
            if (isFunction) {
                require("(");
                require(")");
            }
            return isFunction ? CURRENT_USER : value("a value");
        }

        private boolean atEnd() {
            return next == tokens.size();
        }

        /** Whether the next token is this word or sign, unquoted, in any case. */
        private boolean at(String word) {
            return !atEnd() && tokens.get(next).group().strip().equalsIgnoreCase(word);
        }

        private boolean take(String word) {
            boolean isThere = at(word);
            next += isThere ? 1 : 0;
            return isThere;
        }

        private void require(String word) {
            if (!take(word)) {
                throw expected("'" + word + "'");
            }
        }

        private String value(String what) {
            if (atEnd() || tokens.get(next).group().strip().matches("(?i)[!<>]=|[=<>(),]|and|or|not|in|order")) {
                throw expected(what);
            }
            MatchResult token = tokens.get(next++);
            String quoted = token.group(1) != null ? token.group(1) : token.group(2);
            return quoted == null ? token.group(4) : quoted.replaceAll("\\\\(.)", "$1");
        }

        private JqlSyntaxException expected(String what) {
            String here = atEnd()
                    ? "the end of the query"
                    : "'" + tokens.get(next).group().strip() + "'";
            return new JqlSyntaxException("Expecting " + what + " but got " + here + ".");
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
