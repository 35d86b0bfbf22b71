package org.oneonone.sandbox.wiki.people;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oneonone.sandbox.base.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory: who there is, in which groups, with which password (their name). */
public final class Users {
    /** Members see restricted pages, as in Confluence. */
    public static final String SUPER_GROUP = "confluence-administrators";

    /** Everybody with an account. */
    public static final String ALL_GROUP = "confluence-users";

    private static final String SELECT = "select * from cf_user ";

    /** What the request of the thread has read of the directory, which Confluence caches; absent outside requests. */
    private final ThreadLocal<Map<String, Optional<Account>>> remembered = new ThreadLocal<>();

    private final Database database;

    public Users(Database database) {
        this.database = database;
    }

    public Optional<Account> byKey(String key) {
        Map<String, Optional<Account>> known = remembered.get();
        if (known == null) {
            return one(jdbc().sql(SELECT + "where user_key = ?").param(key));
        }
        return known.computeIfAbsent(
                key, absent -> one(jdbc().sql(SELECT + "where user_key = ?").param(absent)));
    }

    /** Remembers who was looked up until {@link #forget}. */
    public void remember() {
        remembered.set(new HashMap<>());
    }

    public void forget() {
        remembered.remove();
    }

    private void changed() {
        if (remembered.get() != null) {
            remembered.get().clear();
        }
    }

    public Optional<Account> byName(String name) {
        return one(jdbc().sql(SELECT + "where name = ?").param(name.toLowerCase(Locale.ROOT)));
    }

    /** The account, for a removed one the unknown user that Confluence puts in its place. */
    public Account byKeyOrPhantom(String key) {
        return byKey(key).orElseGet(() -> phantom(key));
    }

    /** What stands for an account that is gone. */
    public static Account phantom(String key) {
        return new Account(
                new UserKey(key), key, "Unknown User (" + key + ")", "", ZoneId.of("UTC"), Locale.ENGLISH, false);
    }

    /** Active accounts whose name or full name begins with the text, for pickers. */
    public List<Account> search(String text, int limit) {
        String words = text.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
        return jdbc().sql(SELECT
                        + "where active and (name like :start or lower(full_name) like :start or lower(full_name) like"
                        + " :middle) order by full_name limit :limit")
                .param("start", words + "%")
                .param("middle", "% " + words + "%")
                .param("limit", limit)
                .query(Users::account)
                .list();
    }

    public List<Account> all() {
        return jdbc().sql(SELECT + "order by name").query(Users::account).list();
    }

    /** The account if the password fits and it is active. */
    public Optional<Account> authenticate(String name, String password) {
        return byName(name).filter(Account::active).filter(account -> account.name()
                .equals(password));
    }

    public List<String> groups(ConfluenceUser user) {
        return jdbc().sql("select group_name from cf_group_member where user_key = ? order by group_name")
                .param(user.getKey().getStringValue())
                .query(String.class)
                .list();
    }

    public boolean isSuper(ConfluenceUser user) {
        return user != null && groups(user).contains(SUPER_GROUP);
    }

    public Account add(String name, String fullName, ZoneId zone, Locale locale, List<String> groups) {
        changed();
        return database.inTransaction(() -> {
            String key = "8a80" + UUID.randomUUID().toString().replace("-", "").substring(4);
            jdbc().sql("insert into cf_user (user_key, name, full_name, email, zone, locale, active)"
                            + " values (?, ?, ?, ?, ?, ?, true)")
                    .params(key, name, fullName, name + "@example.com", zone.getId(), locale.toLanguageTag())
                    .update();
            groups.forEach(group -> jdbc().sql("insert into cf_group_member (group_name, user_key) values (?, ?)")
                    .params(group, key)
                    .update());
            return byKey(key).orElseThrow();
        });
    }

    public void rename(String name, String newName) {
        changed();
        jdbc().sql("update cf_user set name = ? where name = ?")
                .params(newName, name)
                .update();
    }

    public void setActive(String name, boolean active) {
        changed();
        jdbc().sql("update cf_user set active = ? where name = ?")
                .params(active, name)
                .update();
    }

    /** The account goes; its key stays behind in pages and restrictions. */
    public void remove(String name) {
        changed();
        byName(name).ifPresent(account -> {
            jdbc().sql("delete from cf_group_member where user_key = ?")
                    .param(account.id())
                    .update();
            jdbc().sql("delete from cf_user where user_key = ?")
                    .param(account.id())
                    .update();
        });
    }

    /** Sets what a person chose in their profile. */
    public void prefer(Account account, ZoneId zone, Locale locale) {
        changed();
        jdbc().sql("update cf_user set zone = ?, locale = ? where user_key = ?")
                .params(zone.getId(), locale.toLanguageTag(), account.id())
                .update();
    }

    private JdbcClient jdbc() {
        return database.jdbc();
    }

    private static Optional<Account> one(JdbcClient.StatementSpec statement) {
        return statement.query(Users::account).optional();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return account(row, "");
    }

    /** The columns of a user joined under the alias, for {@link #account(ResultSet, String)}. */
    public static String columns(String alias) {
        return Stream.of("user_key", "name", "full_name", "email", "zone", "locale", "active")
                .map(column -> alias + "." + column + " as " + alias + "_" + column)
                .collect(Collectors.joining(", "));
    }

    /** Reads a user from columns with a prefix. */
    public static Account account(ResultSet row, String prefix) throws SQLException {
        return new Account(
                new UserKey(row.getString(prefix + "user_key")),
                row.getString(prefix + "name"),
                row.getString(prefix + "full_name"),
                row.getString(prefix + "email"),
                ZoneId.of(row.getString(prefix + "zone")),
                Locale.forLanguageTag(row.getString(prefix + "locale")),
                row.getBoolean(prefix + "active"));
    }
}
