package org.oneonone.sandbox.jira.http;

import java.util.Optional;
import java.util.UUID;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.jira.data.JiraUser;
import org.oneonone.sandbox.jira.data.JiraUsers;

/** Jira's side of the application link: who let Confluence act as them. */
public record Grants(Database database, JiraUsers users) {
    /** Begins a dance; the person comes back to the given address with its token. */
    public String request(String returnUrl) {
        String token = UUID.randomUUID().toString();
        database.update("insert into jr_request_token (token, return_url) values (?, ?)", token, returnUrl);
        return token;
    }

    /** Where a dance leads back to, while it is under way. */
    public Optional<String> returnUrl(String requestToken) {
        return database.one(String.class, "select return_url from jr_request_token where token = ?", requestToken);
    }

    public void approve(String requestToken, JiraUser user) {
        database.update("update jr_request_token set user_name = ? where token = ?", user.name(), requestToken);
    }

    /** Ends a dance: an access token if it was approved, nothing if it was denied; works once. */
    public Optional<String> exchange(String requestToken) {
        return database.inTransaction(() -> {
            Optional<String> approvedBy = database.one(
                    String.class,
                    "select user_name from jr_request_token where token = ? and user_name is not null",
                    requestToken);
            database.update("delete from jr_request_token where token = ?", requestToken);
            return approvedBy.map(this::grant);
        });
    }

    /** Lets Confluence act as this person. */
    public String grant(String userName) {
        String token = UUID.randomUUID().toString();
        database.update("insert into jr_access_token values (?, ?)", token, userName);
        return token;
    }

    public Optional<JiraUser> userOf(String accessToken) {
        return database.one(String.class, "select user_name from jr_access_token where token = ?", accessToken)
                .flatMap(users::byName);
    }

    public boolean hasGranted(String userName) {
        return database.sql("select count(*) from jr_access_token where user_name = ?", userName)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Withdraws in Jira; Confluence learns of it when Jira refuses its token. */
    public void revoke(String userName) {
        database.update("delete from jr_access_token where user_name = ?", userName);
    }
}
