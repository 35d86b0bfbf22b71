package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.wiki.people.Account;
import org.oneonone.sandbox.wiki.people.Users;

/**
 * The people and spaces that every sandbox begins with. TEAM is where the pairs work; OPEN may be read by anybody, also
 * without a login; LAB is closed to all but maya, ravi and sam.
 */
public record Seed(Database database, Users users, Spaces spaces, Pages pages, Watches watches) {
    /** Fills an empty database. */
    public void plant() {
        if (users.all().isEmpty()) {
            database.inTransaction(() -> {
                people();
                team();
                open();
                lab();
                return null;
            });
        }
    }

    private void people() {
        person("maya", "Maya Berg", "Europe/Berlin", "en", "team");
        person("ravi", "Ravi Patel", "America/New_York", "en", "team");
        person("ines", "Ines Laurent", "Asia/Tokyo", "ja", "team");
        person("tomo", "Tomo Sato", "Europe/Paris", "fr", "team");
        person("sam", "Sam Weber", "Europe/Berlin", "de", "team");
        person("olga", "Olga Novak", "UTC", "en", "guests");
        person("admin", "Ada Min", "UTC", "en", Users.SUPER_GROUP);
    }

    private void person(String name, String fullName, String zone, String locale, String group) {
        users.add(name, fullName, ZoneId.of(zone), Locale.forLanguageTag(locale), List.of(Users.ALL_GROUP, group));
    }

    private void team() {
        space("TEAM", "Team", "<p>Welcome to the space of the team.</p>");
        spaces.grant("TEAM", "VIEW", "group:team");
        spaces.grant("TEAM", "EDIT", "group:team");
        spaces.grant("TEAM", "ADMINISTER", "user:sam");
        spaces.grant("TEAM", "VIEW", "user:olga");
        watches.watchSpace(users.byName("olga").orElseThrow(), "TEAM");
    }

    private void open() {
        space("OPEN", "Open house", "<p>Everybody may read this.</p>");
        spaces.grant("OPEN", "VIEW", "anyone");
        spaces.grant("OPEN", "EDIT", "group:" + Users.ALL_GROUP);
    }

    private void lab() {
        space("LAB", "Laboratory", "<p>For a few.</p>");
        for (String name : List.of("maya", "ravi", "sam")) {
            spaces.grant("LAB", "VIEW", "user:" + name);
            spaces.grant("LAB", "EDIT", "user:" + name);
        }
        spaces.grant("LAB", "ADMINISTER", "user:sam");
    }

    private void space(String key, String name, String welcome) {
        Account admin = users.byName("admin").orElseThrow();
        AuthenticatedUserThreadLocal.set(admin);
        try {
            spaces.create(key, name, admin);
            NewPage home = new NewPage(key, name + " Home", welcome, OptionalLong.empty());
            spaces.homePage(
                    key,
                    pages.create(home, DefaultSaveContext.SUPPRESS_NOTIFICATIONS)
                            .getId());
        } finally {
            AuthenticatedUserThreadLocal.set(null);
        }
    }
}
