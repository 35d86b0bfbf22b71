package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.sandbox.base.HtmlTemplates;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.people.Account;

/** The furniture around every page: head with facts and resources, header, sidebar. */
record Frame(Wiki wiki, Additions additions, HtmlTemplates templates, String baseUrl) {
    /** What the page after a form says was done; the address names only the key, so nobody can put words there. */
    private static final Map<String, String> DONE = Map.of(
            "saved", "The page was saved.",
            "trashed", "The page was moved to the trash.",
            "restored", "The page was restored.",
            "purged", "The page was removed for good.",
            "copied", "This is the copy.",
            "restrictions", "The restrictions were saved.",
            "profile", "Your settings were saved.",
            "discarded", "The draft was discarded.");

    /** The whole HTML document. The body comes first, since what is in it decides what the head loads. */
    String document(View view, Call call) {
        HttpServletRequest request = call.request();
        String token = wiki.sessions().xsrfToken(request, call.response());
        Map<String, Object> values = new HashMap<>(view.values());
        values.put("contextPath", request.getContextPath());
        values.put("userName", Models.nameOrEmpty(call.visitor()));
        String body = body(view, values, call);
        Optional<ConfluenceUser> user = Optional.ofNullable(call.visitor());
        Stream.concat(Stream.of("atl.general"), view.contexts().stream()).forEach(additions::loadContext);
        values.put("title", view.title());
        values.put("locale", locale(user));
        values.put("metas", metas(view, token, request.getContextPath(), user));
        values.put("headHtml", additions.tags() + view.headHtml());
        values.put("bodyHtml", body);
        values.put("message", DONE.getOrDefault(call.text("done"), ""));
        putHeader(values, view, user);
        putSidebar(values, view, user);
        values.put("lateHtml", additions.tags());
        return templates.render("frame", values);
    }

    /** As {@link #document}, with the tabs of the space's tools above. */
    String spaceTools(View view, String selected, Call call) {
        Space space = view.space().orElseThrow(Call.Missing::new);
        Map<String, Object> values = new HashMap<>(view.values());
        values.put("contextPath", call.request().getContextPath());
        values.put("spaceKey", space.getKey());
        List<Map<String, Object>> items = additions.linksBelow("system.space.tools", space, null);
        values.put("selected", selected(selected, items, call));
        values.put("items", items);
        return around("spacetools", values, view, call);
    }

    /** As {@link #document}, with the links of the administration at the side. */
    String admin(View view, String selected, Call call) {
        Map<String, Object> values = new HashMap<>(view.values());
        values.put("contextPath", call.request().getContextPath());
        List<Map<String, Object>> items = additions.linksBelow("system.admin", null, null);
        values.put("selected", selected(selected, items, call));
        values.put("items", items);
        return around("adminframe", values, view, call);
    }

    /** The tab that the page names, else the one that leads here. */
    private static String selected(String named, List<Map<String, Object>> items, Call call) {
        String here = call.request().getRequestURI();
        return items.stream()
                .filter(item ->
                        item.get("url").toString().replaceFirst("[?].*$", "").equals(here))
                .map(item -> item.get("key").toString())
                .findFirst()
                .filter(key -> named.isEmpty())
                .orElse(named);
    }

    private String around(String template, Map<String, Object> values, View view, Call call) {
        values.put("heading", view.title());
        values.put("innerHtml", body(view, values, call));
        return document(view.printing(templates.render(template, values)), call);
    }

    private String body(View view, Map<String, Object> values, Call call) {
        values.put("atlToken", wiki.sessions().xsrfToken(call.request(), call.response()));
        return view.template().isEmpty() ? view.bodyHtml() : templates.render(view.template(), values);
    }

    private static Locale locale(Optional<ConfluenceUser> user) {
        return user.filter(Account.class::isInstance)
                .map(each -> ((Account) each).locale())
                .orElse(Locale.ENGLISH);
    }

    private List<Map<String, Object>> metas(View view, String token, String path, Optional<ConfluenceUser> user) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("context-path", path);
        facts.put("base-url", baseUrl);
        facts.put("atl-token", token);
        facts.put("remote-user", user.map(ConfluenceUser::getName).orElse(""));
        facts.put(
                "remote-user-key",
                user.map(each -> each.getKey().getStringValue()).orElse(""));
        facts.put("current-user-fullname", user.map(ConfluenceUser::getFullName).orElse(""));
        facts.put("user-locale", locale(user).toString());
        view.space().ifPresent(space -> {
            facts.put("space-key", space.getKey());
            facts.put("space-name", space.getName());
        });
        view.page().ifPresent(page -> {
            facts.put("page-id", String.valueOf(page.getId()));
            facts.put("page-title", page.getTitle());
            facts.put("page-version", String.valueOf(page.getVersion()));
            facts.put("content-type", "page");
        });
        List<Map<String, Object>> metas = new ArrayList<>();
        facts.forEach((name, value) -> metas.add(Map.of("name", "ajs-" + name, "content", value)));
        return metas;
    }

    private void putHeader(Map<String, Object> values, View view, Optional<ConfluenceUser> user) {
        Space space = view.space().orElse(null);
        Page page = view.page().orElse(null);
        values.put("headerItems", additions.links("system.header/left", space, page));
        values.put("isAdmin", user.filter(wiki.permissions()::isSuper).isPresent());
        values.put("personalItems", additions.linksBelow("system.user.options", space, page));
        values.put("userItems", additions.linksBelow("system.user", space, page));
    }

    private void putSidebar(Map<String, Object> values, View view, Optional<ConfluenceUser> user) {
        Optional<Space> space =
                view.space().filter(each -> wiki.permissions().canViewSpace(user.orElse(null), each.getKey()));
        values.put("hasSpace", space.isPresent());
        values.put("spaceKey", space.map(Space::getKey).orElse(""));
        values.put("spaceName", space.map(Space::getName).orElse(""));
        values.put(
                "treeHtml",
                space.map(each -> new PageTree(wiki, user).html(each, view.page()))
                        .orElse(""));
        values.put(
                "isSpaceAdmin",
                space.filter(each -> wiki.permissions().canAdminister(user.orElse(null), each.getKey()))
                        .isPresent());
        values.put(
                "spaceItems",
                space.map(each -> additions.links("system.space.sidebar/main-links", each, null))
                        .orElse(List.of()));
    }
}
