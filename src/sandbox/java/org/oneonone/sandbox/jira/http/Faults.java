package org.oneonone.sandbox.jira.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;

/** The faults that are switched on, oldest first; in the database, so that any node can switch them. */
public record Faults(Database database) {
    public void add(Fault fault) {
        String sql = "insert into jr_fault (content, remaining, hits) values (?, ?, 0)";
        database.update(sql, fault.json().toString(), fault.times());
    }

    public void clear() {
        database.update("delete from jr_fault");
    }

    /** The oldest fault that concerns the request and is still to come; uses it up by one. */
    public Optional<Fault> take(String method, String path) {
        return rows().stream()
                .filter(row -> row.fault().concerns(method, path) && use(row.id()))
                .map(Row::fault)
                .findFirst();
    }

    private boolean use(long id) {
        String sql =
                """
                update jr_fault set remaining = remaining - 1, hits = hits + 1
                where id = ? and (remaining is null or remaining > 0)""";
        return database.update(sql, id) == 1;
    }

    /** Every fault with {@code remaining} (null: until taken away) and {@code hits}. */
    public ArrayNode json() {
        ArrayNode all = Json.array();
        for (Row row : rows()) {
            ObjectNode json = row.fault().json();
            json.put("remaining", row.remaining()).put("hits", row.hits());
            all.add(json);
        }
        return all;
    }

    private List<Row> rows() {
        return database.all(
                (row, number) -> new Row(
                        row.getLong(1),
                        Fault.read(Json.parse(row.getString(2))),
                        row.getObject(3, Long.class),
                        row.getLong(4)),
                "select id, content, remaining, hits from jr_fault order by id");
    }

    /** A stored fault. */
    private record Row(long id, Fault fault, Long remaining, long hits) {}
}
