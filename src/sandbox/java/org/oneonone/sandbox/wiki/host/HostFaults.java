package org.oneonone.sandbox.wiki.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import org.oneonone.sandbox.base.Database;

/**
 * What goes wrong on purpose when a plugin writes to the wiki; in the database, so that any node can switch it. It is
 * used up even if the transaction in which it struck rolls back.
 */
public record HostFaults(Database database) {
    private static final Set<String> PLACES = Set.of("setContentPermissions", "saveContentEntity", "saveNewVersion");
    private static final String LEFT = "(remaining is null or remaining > 0)";
    private static final Set<String> MEMBERS = Set.of("target", "path", "mode", "after", "times");

    /** Reads a switch and turns it on; nonsense is an {@link IllegalArgumentException} that says what is wrong. */
    public void add(JsonNode json) {
        json.fieldNames().forEachRemaining(name -> require(MEMBERS.contains(name), "unknown member " + name));
        require(json.path("mode").asText().equals("error"), "mode must be error");
        String place = json.path("path").asText();
        require(PLACES.contains(place), "path must be setContentPermissions, saveContentEntity or saveNewVersion");
        require(isCount(json, "times", 1), "times must be a number above 0");
        require(isCount(json, "after", 0), "after must be a number, 0 or more");
        database.update(
                "insert into cf_fault values ((select coalesce(max(id), 0) + 1 from cf_fault), ?, ?, ?, 0)",
                place,
                json.path("after").asLong(0),
                json.hasNonNull("times") ? json.get("times").asLong() : null);
    }

    public void clear() {
        database.update("delete from cf_fault");
    }

    /** Every fault with {@code after} (how many calls still pass), {@code remaining} and {@code hits}. */
    public ArrayNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        database.sql("select place, passing, remaining, hits from cf_fault order by id")
                .query(row -> {
                    Number remaining = (Number) row.getObject(3);
                    all.addObject()
                            .put("target", "confluence")
                            .put("path", row.getString(1))
                            .put("mode", "error")
                            .put("after", row.getLong(2))
                            .put("remaining", remaining == null ? null : remaining.longValue())
                            .put("hits", row.getLong(4));
                });
        return all;
    }

    /** Fails if a fault is due here. */
    void strike(String place) {
        boolean strikes = database.inNewTransaction(() -> !change("passing = passing - 1", place, "passing > 0")
                && change("remaining = remaining - 1, hits = hits + 1", place, LEFT));
        if (strikes) {
            throw new IllegalStateException("The sandbox was told to fail in " + place);
        }
    }

    /** Changes the oldest fault of a place that fulfils a condition, and says whether there was one. */
    private boolean change(String change, String place, String condition) {
        String sql = "update cf_fault set " + change + " where id = (select min(id) from cf_fault where place = ? and "
                + condition + ")";
        return database.update(sql, place) == 1;
    }

    private static boolean isCount(JsonNode json, String member, long least) {
        return !json.hasNonNull(member)
                || json.get(member).isIntegralNumber() && json.get(member).asLong() >= least;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
