package org.oneonone.sandbox.control;

import java.util.List;
import org.oneonone.sandbox.base.Database;

/** The nodes that share the database, by number and address, and the offset of their clocks. */
final class Nodes {
    private static final int FIRST = 1;

    private final Database database;

    Nodes(Database database) {
        this.database = database;
        database.sql("create table if not exists cf_node (node integer primary key, url varchar not null)")
                .update();
        database.sql("create table if not exists cf_clock (id integer primary key, offset_millis bigint not null)")
                .update();
    }

    /** Adds this node; the first one finds nobody else, whatever an earlier run left behind. */
    void enter(int node, String url) {
        database.inTransaction(() -> {
            if (node == FIRST) {
                database.sql("delete from cf_node").update();
            }
            leave(node);
            return database.sql("insert into cf_node values (?, ?)", node, url).update();
        });
    }

    void leave(int node) {
        database.sql("delete from cf_node where node = ?", node).update();
    }

    List<Node> all() {
        return database.sql("select node, url from cf_node order by node")
                .query((row, number) -> new Node(row.getInt(1), row.getString(2)))
                .list();
    }

    long clockOffset() {
        return database.sql("select offset_millis from cf_clock")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void setClockOffset(long millis) {
        database.inTransaction(() -> {
            database.sql("delete from cf_clock").update();
            return database.sql("insert into cf_clock values (1, ?)", millis).update();
        });
    }

    /** One running node. */
    record Node(int number, String url) {}
}
