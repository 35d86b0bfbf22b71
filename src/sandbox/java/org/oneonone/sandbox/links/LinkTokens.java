package org.oneonone.sandbox.links;

import java.util.Optional;
import org.oneonone.sandbox.base.Database;

/** Confluence's side of authorisations: the token that Jira gave us for each person, and the dances under way. */
final class LinkTokens {
    private final Database database;

    LinkTokens(Database database) {
        this.database = database;
        database.jdbc()
                .sql("create table if not exists cf_link_token"
                        + " (user_key varchar(255) primary key, token varchar(64) not null)")
                .update();
        database.jdbc()
                .sql("create table if not exists cf_link_dance (request_token varchar(64) primary key,"
                        + " user_key varchar(255) not null, callback varchar not null)")
                .update();
    }

    /** The token of the person with this user key. */
    Optional<String> of(String userKey) {
        return database.jdbc()
                .sql("select token from cf_link_token where user_key = ?")
                .param(userKey)
                .query(String.class)
                .optional();
    }

    void store(String userKey, String token) {
        database.inTransaction(() -> {
            forget(userKey);
            return database.jdbc()
                    .sql("insert into cf_link_token (user_key, token) values (?, ?)")
                    .params(userKey, token)
                    .update();
        });
    }

    void forget(String userKey) {
        database.jdbc()
                .sql("delete from cf_link_token where user_key = ?")
                .param(userKey)
                .update();
    }

    void begin(String requestToken, String userKey, String callback) {
        database.jdbc()
                .sql("insert into cf_link_dance values (?, ?, ?)")
                .params(requestToken, userKey, callback)
                .update();
    }

    /** Where the dance leads, if this person began it; works once. */
    Optional<String> end(String requestToken, String userKey) {
        return database.inTransaction(() -> {
            Optional<String> callback = database.jdbc()
                    .sql("select callback from cf_link_dance where request_token = ? and user_key = ?")
                    .params(requestToken, userKey)
                    .query(String.class)
                    .optional();
            callback.ifPresent(found -> database.jdbc()
                    .sql("delete from cf_link_dance where request_token = ?")
                    .param(requestToken)
                    .update());
            return callback;
        });
    }
}
