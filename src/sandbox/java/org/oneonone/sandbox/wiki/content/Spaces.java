package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.people.Users;

/** The spaces and who may do what in them. */
public final class Spaces {
    private static final List<String> PERMISSIONS = List.of("VIEW", "EDIT", "ADMINISTER");

    private final Database database;
    private final Users users;
    private LongFunction<Page> homePages = id -> null;

    public Spaces(Database database, Users users) {
        this.database = database;
        this.users = users;
    }

    void homePages(LongFunction<Page> loader) {
        this.homePages = loader;
    }

    public Optional<Space> byKey(String key) {
        return database.one(this::space, "select * from cf_space where lower(space_key) = lower(?)", key);
    }

    /** The spaces that a person, or nobody (null), may view. */
    public List<Space> visibleTo(ConfluenceUser viewer) {
        return database.jdbc()
                .sql("select p.* from cf_space p where " + Visible.SPACE + " order by p.name")
                .param("viewer", Visible.viewer(viewer))
                .query(this::space)
                .list();
    }

    /** Makes a space, which its home page joins later; the creator administers it. */
    public Space create(String key, String name, ConfluenceUser creator) {
        return database.inTransaction(() -> {
            database.update("insert into cf_space (space_key, name) values (?, ?)", key, name);
            permit(key, "user:" + creator.getName(), PERMISSIONS);
            return byKey(key).orElseThrow();
        });
    }

    void homePage(String spaceKey, long pageId) {
        database.update("update cf_space set home_page_id = ? where space_key = ?", pageId, spaceKey);
    }

    /** Grants {@code VIEW}, {@code EDIT} or {@code ADMINISTER} to {@code user:name}, {@code group:name} or {@code anyone}. */
    public void grant(String spaceKey, String permission, String subject) {
        revoke(spaceKey, permission, subject);
        database.update("insert into cf_space_permission values (?, ?, ?)", spaceKey, permission, stored(subject));
    }

    public void revoke(String spaceKey, String permission, String subject) {
        database.update(
                "delete from cf_space_permission where space_key = ? and permission = ? and subject = ?",
                spaceKey,
                permission,
                stored(subject));
    }

    /** Gives a subject these permissions in the space and no others. */
    public void permit(String spaceKey, String subject, Collection<String> permissions) {
        database.inTransaction(() -> {
            PERMISSIONS.forEach(permission -> revoke(spaceKey, permission, subject));
            permissions.forEach(permission -> grant(spaceKey, permission, subject));
            return null;
        });
    }

    private String stored(String subject) {
        return subject.startsWith("user:")
                ? "user:" + users.byName(subject.substring(5)).orElseThrow().id()
                : subject;
    }

    private Space space(ResultSet row, int number) throws SQLException {
        long home = row.getLong("home_page_id");
        return new Space(row.getString("space_key"), row.getString("name"), () -> homePages.apply(home));
    }
}
