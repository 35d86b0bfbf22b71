package org.oneonone.sandbox.wiki.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.content.Schema;

/** Catches every mail, in the order sent. A mail that has left stays sent whatever becomes of the transaction. */
public record Mails(Database database, Clock clock, int node) {
    private static final String SERVER = "mail-server";

    public List<CaughtMail> all() {
        return database.all(
                (row, number) -> new CaughtMail(
                        row.getLong("id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("text_body"),
                        row.getString("html_body"),
                        row.getString("message_id"),
                        Instant.ofEpochMilli(row.getLong("sent_at")),
                        row.getInt("node")),
                "select * from cf_mail order by id");
    }

    public void clear() {
        database.update("delete from cf_mail");
    }

    public void send(String to, String subject, String text, String html) {
        send(to, subject, text, html, "");
    }

    /** Like a mail server that does not look at ids: whoever sends twice under one has sent two. */
    void send(String to, String subject, String text, String html, String messageId) {
        database.inNewTransaction(() -> database.update(
                "insert into cf_mail (id, recipient, subject, text_body, html_body, message_id, sent_at, node)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                Schema.nextId(database),
                to,
                subject,
                text,
                html,
                messageId,
                clock.millis(),
                node));
    }

    /** Without a mail server plugins get none from the host; it is configured at first. */
    public void setConfigured(boolean configured) {
        database.update("delete from cf_setting where name = ?", SERVER);
        database.update("insert into cf_setting (name, setting) values (?, ?)", SERVER, Boolean.toString(configured));
    }

    public boolean isConfigured() {
        return database.one(String.class, "select setting from cf_setting where name = ?", SERVER)
                .map(Boolean::parseBoolean)
                .orElse(true);
    }
}
