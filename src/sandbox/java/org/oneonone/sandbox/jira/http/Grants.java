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
        database.sql("insert into jr_request_token (token, return_url) values (?, ?)", token, returnUrl)
                .update();
        return token;
    }

    /** Where a dance leads back to, while it is under way. */
    public Optional<String> returnUrl(String requestToken) {
        return database.sql("select return_url from jr_request_token where token = ?", requestToken)
                .query(String.class)
                .optional();
    }

    public void approve(String requestToken, JiraUser user) {
        database.sql("update jr_request_token set user_name = ? where token = ?", user.name(), requestToken)
                .update();
    }

    /** Ends a dance: an access token if it was approved, nothing if it was denied; works once. */
    public Optional<String> exchange(String requestToken) {
        return database.inTransaction(() -> {
            Optional<String> approvedBy = database.sql(
                            "select user_name from jr_request_token where token = ? and user_name is not null",
                            requestToken)
                    .query(String.class)
                    .optional();
            database.sql("delete from jr_request_token where token = ?", requestToken)
                    .update();
            return approvedBy.map(this::grant);
        });
    }

    /** Lets Confluence act as this person. */
    public String grant(String userName) {
        String token = UUID.randomUUID().toString();
        database.sql("insert into jr_access_token values (?, ?)", token, userName)
                .update();
        return token;
    }

    public Optional<JiraUser> userOf(String accessToken) {
        return database.sql("select user_name from jr_access_token where token = ?", accessToken)
                .query(String.class)
                .optional()
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
        database.sql("delete from jr_access_token where user_name = ?", userName)
                .update();
    }
}
