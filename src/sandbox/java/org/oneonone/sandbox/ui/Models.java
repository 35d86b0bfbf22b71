package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oneonone.sandbox.wiki.people.Account;

/** Things of the wiki as templates see them: maps of text, in the viewer's language and time zone. */
final class Models {
    private final Locale locale;
    private final ZoneId zone;

    Models(ConfluenceUser viewer) {
        Account account = viewer instanceof Account known ? known : null;
        this.locale = account == null ? Locale.ENGLISH : account.locale();
        this.zone = account == null ? ZoneOffset.UTC : account.zone();
    }

    String when(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    static String name(ConfluenceUser user) {
        return user == null ? "Anonymous" : user.getFullName();
    }

    static String nameOrEmpty(ConfluenceUser user) {
        return user == null ? "" : user.getFullName();
    }

    static String name(Optional<ConfluenceUser> user) {
        return name(user.orElse(null));
    }

    Map<String, Object> page(Page page) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", page.getId());
        model.put("title", page.getTitle());
        model.put("path", Paths.page(page));
        model.put("spaceKey", page.getSpaceKey());
        model.put("spaceName", page.getSpace().getName());
        model.put("version", page.getVersion());
        model.put("minor", page.minor());
        model.put("creator", name(page.getCreator()));
        model.put("modifier", name(page.getLastModifier()));
        model.put("created", when(page.createdAt()));
        model.put("modified", when(page.modifiedAt()));
        return model;
    }

    List<Map<String, Object>> pages(List<Page> pages) {
        return pages.stream().map(this::page).toList();
    }
}
