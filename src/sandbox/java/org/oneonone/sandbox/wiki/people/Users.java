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
import org.oneonone.sandbox.base.Database;

/** The directory: who there is, in which groups, with which password (their name). */
public final class Users {
    /** Members see restricted pages, as in Confluence. */
    public static final String SUPER_GROUP = "confluence-administrators";

    /** Everybody with an account. */
    public static final String ALL_GROUP = "confluence-users";

    /** What the request of the thread has read of the directory, which Confluence caches; absent outside requests. */
    private final ThreadLocal<Map<String, Optional<Account>>> remembered = new ThreadLocal<>();

    private final Database database;

    public Users(Database database) {
        this.database = database;
    }

    public Optional<Account> byKey(String key) {
        Map<String, Optional<Account>> known = remembered.get();
        return known == null
                ? one("user_key = ?", key)
                : known.computeIfAbsent(key, absent -> one("user_key = ?", absent));
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
        return one("name = ?", name.toLowerCase(Locale.ROOT));
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
        return database.jdbc()
                .sql(
                        """
                        select * from cf_user where active and (name like :start or lower(full_name) like :start
                          or lower(full_name) like :middle) order by full_name limit :limit""")
                .params(Map.of("start", words + "%", "middle", "% " + words + "%", "limit", limit))
                .query(Users::account)
                .list();
    }

    public List<Account> all() {
        return database.all(Users::account, "select * from cf_user order by name");
    }

    /** The account if the password fits and it is active. */
    public Optional<Account> authenticate(String name, String password) {
        return byName(name).filter(Account::active).filter(account -> account.name()
                .equals(password));
    }

    public List<String> groups(ConfluenceUser user) {
        String key = user.getKey().getStringValue();
        return database.all(
                String.class, "select group_name from cf_group_member where user_key = ? order by group_name", key);
    }

    public boolean isSuper(ConfluenceUser user) {
        return user != null && groups(user).contains(SUPER_GROUP);
    }

    public Account add(String name, String fullName, ZoneId zone, Locale locale, List<String> groups) {
        changed();
        return database.inTransaction(() -> {
            String key = "8a80" + UUID.randomUUID().toString().replace("-", "").substring(4);
            database.update(
                    "insert into cf_user values (?, ?, ?, ?, ?, ?, true)",
                    key,
                    name,
                    fullName,
                    name + "@example.com",
                    zone.getId(),
                    locale.toLanguageTag());
            groups.forEach(group -> database.update("insert into cf_group_member values (?, ?)", group, key));
            return byKey(key).orElseThrow();
        });
    }

    public void rename(String name, String newName) {
        changed();
        database.update("update cf_user set name = ? where name = ?", newName, name);
    }

    /** What others read changes; name and key stay. */
    public void callThem(String name, String fullName) {
        changed();
        database.update("update cf_user set full_name = ? where name = ?", fullName, name);
    }

    public void setActive(String name, boolean active) {
        changed();
        database.update("update cf_user set active = ? where name = ?", active, name);
    }

    /** The account goes; its key stays behind in pages and restrictions. */
    public void remove(String name) {
        changed();
        database.update(
                "delete from cf_group_member where user_key in (select user_key from cf_user where name = ?)", name);
        database.update("delete from cf_user where name = ?", name);
    }

    /** Sets what a person chose in their profile. */
    public void prefer(Account account, ZoneId zone, Locale locale) {
        changed();
        database.update(
                "update cf_user set zone = ?, locale = ? where user_key = ?",
                zone.getId(),
                locale.toLanguageTag(),
                account.id());
    }

    private Optional<Account> one(String condition, String value) {
        return database.one(Users::account, "select * from cf_user where " + condition, value);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new UserKey(row.getString("user_key")),
                row.getString("name"),
                row.getString("full_name"),
                row.getString("email"),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("active"));
    }
}
