package org.oneonone.sandbox.ui;

import com.atlassian.confluence.user.ConfluenceUser;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.people.Account;

/** Pages of the site as a whole: login, dashboard, spaces, search, profile, administration. */
record SiteScreens(Wiki wiki, Additions additions) {
    private static final int MANY = 50;

    void addTo(Routes routes) {
        routes.get("/login.action", call -> loginForm(call, ""))
                .get("/dologin.action", call -> loginForm(call, ""))
                .post("/dologin.action", this::logIn)
                .get("/logout.action", this::logOut)
                .get("", call -> Answer.go("/dashboard.action"))
                .get("/dashboard.action", this::dashboard)
                .get("/spacedirectory/view.action", this::spaces)
                .get("/dosearchsite.action", this::search)
                .get("/users/viewmyprofile.action", call -> profile(call, call.user(), ""))
                .get("/users/viewmysettings.action", call -> profile(call, call.user(), ""))
                .post("/users/editmysettings.action", this::saveProfile)
                .get("/admin/viewgeneralconfig.action", this::admin);
    }

    private Answer loginForm(Call call, String error) {
        String target = call.flag("os_destination") ? call.text("os_destination") : call.text("next");
        View view = View.of(
                "Log in", "login", Map.of("destination", target, "error", error, "userId", call.text("os_username")));
        return error.isEmpty() ? Answer.show(view) : Answer.show(401, view);
    }

    private Answer logIn(Call call) {
        String password = call.request().getParameter("os_password");
        return wiki.sessions()
                .logIn(call.text("os_username"), password == null ? "" : password, call.response())
                .map(user -> Answer.go(Paths.sameSite(
                        call.text("os_destination"), call.request().getContextPath())))
                .orElseGet(() -> loginForm(call, "Sorry, your username and password are incorrect. Please try again."));
    }

    private Answer logOut(Call call) {
        wiki.sessions().logOut(call.request(), call.response());
        return Answer.go("/login.action");
    }

    private Answer dashboard(Call call) {
        Models models = new Models(call.user());
        List<Map<String, Object>> recent = wiki.search().recent(call.user(), "", 20).stream()
                .map(happening -> {
                    Map<String, Object> line = new HashMap<>(models.page(happening.page()));
                    line.put("by", Models.name(happening.by()));
                    line.put("at", models.when(happening.at()));
                    line.put("kind", happening.kind());
                    return line;
                })
                .toList();
        List<Map<String, Object>> drafts = wiki.drafts().of(call.user()).stream()
                .map(draft -> Map.<String, Object>of(
                        "title", draft.title().isBlank() ? "Untitled" : draft.title(),
                        "path", EditScreens.path(draft.id()),
                        "at", models.when(Instant.ofEpochMilli(draft.savedAt()))))
                .toList();
        return Answer.show(View.of(
                "Dashboard", "dashboard", Map.of("recent", recent, "drafts", drafts, "spaces", spaceList(call))));
    }

    private List<Map<String, Object>> spaceList(Call call) {
        return wiki.spaces().visibleTo(call.user()).stream()
                .map(space -> Map.<String, Object>of(
                        "key", space.getKey(), "name", space.getName(), "path", Paths.space(space.getKey())))
                .toList();
    }

    private Answer spaces(Call call) {
        return Answer.show(View.of("Spaces", "spaces", Map.of("spaces", spaceList(call))));
    }

    private Answer search(Call call) {
        Models models = new Models(call.user());
        String words = call.text("queryString");
        List<Map<String, Object>> found = words.isEmpty()
                ? List.of()
                : wiki.search().text(call.user(), words, call.text("where"), MANY).stream()
                        .map(page -> {
                            Map<String, Object> line = new HashMap<>(models.page(page));
                            line.put("excerpt", wiki.renderer().excerpt(page.getBodyAsString(), 200));
                            return line;
                        })
                        .toList();
        return Answer.show(View.of("Search", "search", Map.of("words", words, "found", found)));
    }

    private Answer profile(Call call, ConfluenceUser user, String error) {
        Account account = (Account) user;
        Map<String, String> languages = Stream.of("en", "de", "fr", "es", "ja")
                .map(Locale::forLanguageTag)
                .collect(Collectors.toMap(Locale::toLanguageTag, locale -> locale.getDisplayLanguage(locale)));
        Map<String, Object> values = Map.of(
                "fullName", account.fullName(),
                "name", account.name(),
                "email", account.email(),
                "zone", account.zone().getId(),
                "language", account.locale().toLanguageTag(),
                "zones", ZoneId.getAvailableZoneIds().stream().sorted().toList(),
                "languages", languages,
                "error", error,
                "items", additions.linksBelow("system.settings.edit", null, null));
        return Answer.show(View.of("Your settings", "profile", values).loading("userprofile"));
    }

    private Answer saveProfile(Call call) {
        try {
            Locale locale = Locale.forLanguageTag(call.text("language"));
            wiki.users().prefer((Account) call.user(), ZoneId.of(call.text("zone")), locale);
            return Answer.go("/users/viewmysettings.action?done=profile");
        } catch (DateTimeException e) {
            return profile(call, call.user(), "That time zone is not known. Choose one of the list.");
        }
    }

    /** Somebody else's profile says who it is, and no more. */
    Answer person(Call call, String name) {
        Account account = wiki.users().byName(name).orElseThrow(Call.Missing::new);
        call.user();
        return Answer.show(View.of(
                account.fullName(),
                "sentence",
                Map.of("title", account.fullName(), "text", "User name: " + account.name())));
    }

    private Answer admin(Call call) {
        if (!wiki.permissions().isSuper(call.user())) {
            throw new Call.Forbidden("Only administrators of the site may open this page.");
        }
        return Answer.admin(View.of("General configuration", "admin", Map.of()).loading("atl.admin"));
    }
}
