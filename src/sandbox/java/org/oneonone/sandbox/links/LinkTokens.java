package org.oneonone.sandbox.links;

import java.util.Optional;
import org.oneonone.sandbox.base.Database;

/** Confluence's side of authorisations: the token that Jira gave us for each person, and the dances under way. */
record LinkTokens(Database database) {
    LinkTokens {
        database.update("create table if not exists cf_link_token"
                + " (user_key varchar(255) primary key, token varchar(64) not null)");
        database.update("create table if not exists cf_link_dance (request_token varchar(64) primary key,"
                + " user_key varchar(255) not null, callback varchar not null)");
    }

    /** The token of the person with this user key. */
    Optional<String> of(String userKey) {
        return database.one(String.class, "select token from cf_link_token where user_key = ?", userKey);
    }

    void store(String userKey, String token) {
        database.inTransaction(() -> {
            database.update("delete from cf_link_token where user_key = ?", userKey);
            return database.update("insert into cf_link_token (user_key, token) values (?, ?)", userKey, token);
        });
    }

    /** Drops a token that Jira refused; one that the person has got since then stays. */
    void forget(String userKey, String token) {
        database.update("delete from cf_link_token where user_key = ? and token = ?", userKey, token);
    }

    void begin(String requestToken, String userKey, String callback) {
        database.update("insert into cf_link_dance values (?, ?, ?)", requestToken, userKey, callback);
    }

    /** Where the dance leads, if this person began it; works once. */
    Optional<String> end(String requestToken, String userKey) {
        return database.inTransaction(() -> {
            Optional<String> callback = database.one(
                    String.class,
                    "select callback from cf_link_dance where request_token = ? and user_key = ?",
                    requestToken,
                    userKey);
            callback.ifPresent(
                    found -> database.update("delete from cf_link_dance where request_token = ?", requestToken));
            return callback;
        });
    }
}
