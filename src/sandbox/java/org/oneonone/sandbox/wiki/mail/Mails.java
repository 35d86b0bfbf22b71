package org.oneonone.sandbox.wiki.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.content.Schema;

/** Catches every mail, in the order sent. A mail that has left stays sent whatever becomes of the transaction. */
public final class Mails {
    private static final String SERVER = "mail-server";

    private final Database database;
    private final Clock clock;
    private final int node;

    public Mails(Database database, Clock clock, int node) {
        this.database = database;
        this.clock = clock;
        this.node = node;
    }

    public List<CaughtMail> all() {
        return database.jdbc()
                .sql("select * from cf_mail order by id")
                .query((row, number) -> new CaughtMail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("text_body"),
                        row.getString("html_body"),
                        Instant.ofEpochMilli(row.getLong("sent_at")),
                        row.getInt("node")))
                .list();
    }

    public void clear() {
        database.jdbc().sql("delete from cf_mail").update();
    }

    public void send(String to, String subject, String text, String html) {
        database.inNewTransaction(() -> database.jdbc()
                .sql("insert into cf_mail (id, recipient, subject, text_body, html_body, sent_at, node)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Schema.nextId(database), to, subject, text, html, clock.millis(), node)
                .update());
    }

    /** Without a mail server plugins get none from the host; it is configured at first. */
    public void setConfigured(boolean configured) {
        database.inTransaction(() -> {
            database.jdbc()
                    .sql("delete from cf_setting where name = ?")
                    .param(SERVER)
                    .update();
            return database.jdbc()
                    .sql("insert into cf_setting (name, setting) values (?, ?)")
                    .params(SERVER, Boolean.toString(configured))
                    .update();
        });
    }

    public boolean isConfigured() {
        Optional<String> setting = database.jdbc()
                .sql("select setting from cf_setting where name = ?")
                .param(SERVER)
                .query(String.class)
                .optional();
        return setting.map(Boolean::parseBoolean).orElse(true);
    }
}
