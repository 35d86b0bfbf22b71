package org.oneonone.sandbox.wiki.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Confluence's query language that the sandbox understands: {@code text}, {@code title}, {@code type},
 * {@code space}, {@code creator}, {@code id} and {@code ancestor}, each with {@code =} or {@code ~} and one value, joined by {@code and}.
 */
final class Cql {
    private static final Pattern CLAUSE =
            Pattern.compile("\\s*(\\w+)\\s*([=~])\\s*(?:\"([^\"\\\\]*)\"|([^\\s\"()]+))\\s*(?:$|\\s(?i:and)\\s)");

    private Cql() {}

    /** A condition over {@code p}; values go into the parameters, what is not understood is refused. */
    static String condition(String query, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(query);
        while (clause.lookingAt()) {
            String value = clause.group(3) == null ? clause.group(4) : clause.group(3);
            String name = "cql" + conditions.size();
            conditions.add(condition(clause.group(1), clause.group(2), ":" + name));
            parameters.put(name, clause.group(2).equals("~") ? Search.like(value) : value);
            clause.region(clause.end(), query.length());
        }
        if (conditions.isEmpty() || clause.regionStart() < query.length()) {
            throw new IllegalArgumentException("Could not parse cql : " + query);
        }
        return String.join(" and ", conditions);
    }

    private static String condition(String field, String operator, String name) {
        return switch (field.toLowerCase(Locale.ROOT) + operator) {
            case "text~", "sitesearch~" -> "p.plain like " + name;
            case "title~" -> "p.title_key like " + name;
            case "title=" -> "p.title_key = lower(" + name + ")";
            case "type=" -> "'page' = " + name;
            case "space=" -> "p.space_key = " + name;
            case "creator=" -> "p.creator = (select u.user_key from cf_user u where u.name = " + name + ")";
            case "id=" -> "cast(p.id as varchar) = " + name;
            case "ancestor=" ->
                """
                exists (select 1 from cf_ancestor n where n.page_id = p.id and n.depth > 0
                  and cast(n.ancestor_id as varchar) = %s)"""
                        .formatted(name);
            default -> throw new IllegalArgumentException("No field exists with name : " + field);
        };
    }
}
