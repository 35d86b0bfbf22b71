package org.oneonone.sandbox.links;

import java.util.Optional;
import org.oneonone.sandbox.base.Database;

/** Confluence's side of authorisations: the token that Jira gave us for each person, and the dances under way. */
final class LinkTokens {
    private final Database database;

    LinkTokens(Database database) {
        this.database = database;
        database.sql("create table if not exists cf_link_token"
                        + " (user_key varchar(255) primary key, token varchar(64) not null)")
                .update();
        database.sql("create table if not exists cf_link_dance (request_token varchar(64) primary key,"
                        + " user_key varchar(255) not null, callback varchar not null)")
                .update();
    }

    /** The token of the person with this user key. */
    Optional<String> of(String userKey) {
        return database.sql("select token from cf_link_token where user_key = ?", userKey)
                .query(String.class)
                .optional();
    }

    void store(String userKey, String token) {
        database.inTransaction(() -> {
            database.sql("delete from cf_link_token where user_key = ?", userKey)
                    .update();
            return database.sql("insert into cf_link_token (user_key, token) values (?, ?)", userKey, token)
                    .update();
        });
    }

    /** Drops a token that Jira refused; one that the person has got since then stays. */
    void forget(String userKey, String token) {
        database.sql("delete from cf_link_token where user_key = ? and token = ?", userKey, token)
                .update();
    }

    void begin(String requestToken, String userKey, String callback) {
        database.sql("insert into cf_link_dance values (?, ?, ?)", requestToken, userKey, callback)
                .update();
    }

    /** Where the dance leads, if this person began it; works once. */
    Optional<String> end(String requestToken, String userKey) {
        return database.inTransaction(() -> {
            Optional<String> callback = database.sql(
                            "select callback from cf_link_dance where request_token = ? and user_key = ?",
                            requestToken,
                            userKey)
                    .query(String.class)
                    .optional();
            callback.ifPresent(found -> database.sql("delete from cf_link_dance where request_token = ?", requestToken)
                    .update());
            return callback;
        });
    }
}
