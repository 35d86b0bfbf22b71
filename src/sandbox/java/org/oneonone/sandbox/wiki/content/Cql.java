package org.oneonone.sandbox.wiki.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oneonone.sandbox.wiki.people.Users;

/**
 * The part of Confluence's query language that the sandbox understands: {@code text}, {@code title}, {@code type},
 * {@code space}, {@code label}, {@code creator}, {@code id}, {@code parent} and {@code ancestor} with {@code = != ~ in},
 * joined by {@code and}, {@code or}, {@code not} and parentheses, ordered by {@code created}, {@code lastmodified} or
 * {@code title}.
 */
final class Cql {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|!=|!~|[=~(),]|[^\\s=~(),!\"']+)");

    private final List<String> tokens;
    private final String viewer;
    private final Users users;
    private final Map<String, Object> parameters;
    private int position;
    private String condition = "";
    private String order = "p.modified_at desc, p.id";

    private Cql(List<String> tokens, String viewer, Users users, Map<String, Object> parameters) {
        this.tokens = tokens;
        this.viewer = viewer;
        this.users = users;
        this.parameters = parameters;
    }

    /** Values go into the parameters; what is not understood fails with an {@link IllegalArgumentException}. */
    static Cql parse(String query, String viewer, Users users, Map<String, Object> parameters) {
        Cql cql = new Cql(tokens(query), viewer, users, parameters);
        cql.condition = cql.isNext("order") || cql.tokens.isEmpty() ? "(1 = 1)" : cql.or();
        if (cql.accept("order")) {
            cql.expect("by");
            cql.order = cql.ordering();
        }
        if (cql.position < cql.tokens.size()) {
            throw cql.fault();
        }
        return cql;
    }

    String condition() {
        return condition;
    }

    String order() {
        return order;
    }

    private static List<String> tokens(String query) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(query);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!query.substring(end).isBlank()) {
            throw new IllegalArgumentException("Could not parse cql : " + query);
        }
        return tokens;
    }

    private String or() {
        StringBuilder sql = new StringBuilder("(" + and());
        while (accept("or")) {
            sql.append(" or ").append(and());
        }
        return sql + ")";
    }

    private String and() {
        StringBuilder sql = new StringBuilder("(" + term());
        while (accept("and")) {
            sql.append(" and ").append(term());
        }
        return sql + ")";
    }

    private String term() {
        if (accept("not")) {
            return "not " + term();
        }
        if (accept("(")) {
            String inner = or();
            expect(")");
            return inner;
        }
        String field = next().toLowerCase(Locale.ROOT);
        boolean negated = accept("not");
        String operator = next().toLowerCase(Locale.ROOT);
        List<String> values = operator.equals("in") ? list() : List.of(value());
        String any = values.stream()
                .map(value -> one(field, operator, value))
                .reduce((left, right) -> left + " or " + right)
                .orElseThrow(this::fault);
        return negated || operator.startsWith("!") ? "not (" + any + ")" : "(" + any + ")";
    }

    private String one(String field, String operator, String value) {
        boolean contains = operator.endsWith("~");
        return switch (field) {
            case "text", "sitesearch" -> "p.plain like " + parameter(Search.like(value));
            case "title" ->
                contains
                        ? "p.title_key like " + parameter(Search.like(value))
                        : "p.title_key = " + parameter(value.toLowerCase(Locale.ROOT));
            case "type" -> value.equals("page") ? "1 = 1" : "1 = 0";
            case "space", "space.key" -> "p.space_key = " + parameter(value);
            case "label" ->
                "exists (select 1 from cf_label l where l.page_id = p.id and l.name = " + parameter(value) + ")";
            case "creator" -> "p.creator = " + parameter(user(value));
            case "id", "content" -> "p.id = " + parameter(id(value));
            case "parent" -> "p.parent_id = " + parameter(id(value));
            case "ancestor" ->
                "exists (select 1 from cf_ancestor n where n.page_id = p.id and n.depth > 0 and n.ancestor_id = "
                        + parameter(id(value)) + ")";
            default -> throw new IllegalArgumentException("No field exists with name : " + field);
        };
    }

    private String user(String value) {
        return value.equalsIgnoreCase("currentuser")
                ? viewer
                : users.byName(value).map(account -> account.id()).orElse(value);
    }

    private long id(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not an id : " + value, e);
        }
    }

    private String parameter(Object value) {
        String name = "cql" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private String ordering() {
        String column =
                switch (next().toLowerCase(Locale.ROOT)) {
                    case "created" -> "p.created_at";
                    case "lastmodified" -> "p.modified_at";
                    case "title" -> "p.title_key";
                    default -> throw fault();
                };
        return column + (accept("desc") ? " desc" : accept("asc") ? "" : "") + ", p.id";
    }

    private List<String> list() {
        expect("(");
        List<String> values = new ArrayList<>(List.of(value()));
        while (accept(",")) {
            values.add(value());
        }
        expect(")");
        return values;
    }

    private String value() {
        String token = next();
        if (token.startsWith("\"") || token.startsWith("'")) {
            return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        if (accept("(")) {
            expect(")");
        }
        return token;
    }

    private boolean isNext(String word) {
        return position < tokens.size() && tokens.get(position).equalsIgnoreCase(word);
    }

    private boolean accept(String word) {
        boolean accepted = isNext(word);
        if (accepted) {
            position++;
        }
        return accepted;
    }

    private void expect(String word) {
        if (!accept(word)) {
            throw fault();
        }
    }

    private String next() {
        if (position >= tokens.size()) {
            throw fault();
        }
        return tokens.get(position++);
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("Could not parse cql : " + String.join(" ", tokens));
    }
}
