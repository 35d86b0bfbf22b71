package org.oneonone.sandbox.control;

import java.util.List;
import org.oneonone.sandbox.base.Database;

/** The nodes that share the database, by number and address, and the offset of their clocks. */
record Nodes(Database database) {
    private static final int FIRST = 1;

    Nodes {
        database.update("create table if not exists cf_node (node integer primary key, url varchar not null)");
        database.update("create table if not exists cf_clock (id integer primary key, offset_millis bigint not null)");
    }

    /** Adds this node; the first one finds nobody else, whatever an earlier run left behind. */
    void enter(int node, String url) {
        database.inTransaction(() -> {
            if (node == FIRST) {
                database.update("delete from cf_node");
            }
            leave(node);
            return database.update("insert into cf_node values (?, ?)", node, url);
        });
    }

    void leave(int node) {
        database.update("delete from cf_node where node = ?", node);
    }

    List<Node> all() {
        return database.all(
                (row, number) -> new Node(row.getInt(1), row.getString(2)),
                "select node, url from cf_node order by node");
    }

    long clockOffset() {
        return database.one(Long.class, "select offset_millis from cf_clock").orElse(0L);
    }

    void setClockOffset(long millis) {
        database.inTransaction(() -> {
            database.update("delete from cf_clock");
            return database.update("insert into cf_clock values (1, ?)", millis);
        });
    }

    /** One running node. */
    record Node(int number, String url) {}
}
