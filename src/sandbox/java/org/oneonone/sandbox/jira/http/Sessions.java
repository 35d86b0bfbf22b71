package org.oneonone.sandbox.jira.http;

import java.util.Optional;
import java.util.UUID;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.data.JiraUsers;

/** Browser sessions of people who logged in to Jira, apart from those of the wiki. */
public record Sessions(Database database, JiraUsers users) {
    public static final String COOKIE = "JIRASESSION";

    public Optional<Session> find(String token) {
        return database.one(
                (row, number) -> new Session(
                        row.getString(1), users.byName(row.getString(2)).orElseThrow(), row.getString(3)),
                "select token, user_name, form_token from jr_session where token = ?",
                token);
    }

    public Session open(JiraUser user) {
        var session = new Session(
                UUID.randomUUID().toString(), user, UUID.randomUUID().toString());
        database.update("insert into jr_session values (?, ?, ?)", session.token(), user.name(), session.formToken());
        return session;
    }

    public void close(Session session) {
        database.update("delete from jr_session where token = ?", session.token());
    }

    /** One login; the form token goes into every form that changes something. */
    public record Session(String token, JiraUser user, String formToken) {}
}
