package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.sandbox.front.resource.PageResources;
import org.oneonone.sandbox.front.web.WebInterface;
import org.oneonone.sandbox.front.web.WebItem;

/** What plugins add to the wiki's pages, ready for templates. */
record Additions(WebInterface web, PageResources resources) {
    /** The sections that the wiki itself has at a location; plugins may add theirs. */
    private static final Map<String, List<String>> SECTIONS = Map.of(
            "system.space.tools",
            List.of("overview", "permissions", "contenttools", "lookandfeel", "integrations", "addons"),
            "system.admin",
            List.of("configuration", "administration", "users", "looknfeel"),
            "system.user.options",
            List.of("personal", "user-settings"),
            "system.user",
            List.of("personal", "user-content", "user-preferences"),
            "system.content.action",
            List.of("primary", "secondary", "modify"),
            "system.settings.edit",
            List.of("yoursettings"));

    /** The links of one section for the current visitor: {@code id}, {@code key}, {@code label}, {@code url}. */
    List<Map<String, Object>> links(String section, Space space, Page page) {
        Map<String, Object> context = WebInterface.context(Optional.ofNullable(space), Optional.ofNullable(page));
        return web.items(section, context).stream().map(Additions::link).toList();
    }

    /** The links at a location itself and of all its sections. */
    List<Map<String, Object>> linksBelow(String location, Space space, Page page) {
        Map<String, Object> context = WebInterface.context(Optional.ofNullable(space), Optional.ofNullable(page));
        Stream<String> own = SECTIONS.getOrDefault(location, List.of()).stream();
        Stream<String> added = web.sections(location, context).stream();
        Stream<String> sections = Stream.concat(own, added).distinct().map(name -> location + "/" + name);
        return Stream.concat(Stream.of(location), sections)
                .flatMap(section -> web.items(section, context).stream())
                .map(Additions::link)
                .toList();
    }

    private static Map<String, Object> link(WebItem item) {
        return Map.of(
                "id", item.linkId(),
                "key", item.key().replaceFirst("^.*:", ""),
                "label", item.label(),
                "url", item.url());
    }

    /** Asks for the scripts and styles of a web-resource context. */
    void loadContext(String context) {
        resources.requireContext(context);
    }

    /** Elements for everything asked for and not written yet. */
    String tags() {
        return resources.tags();
    }
}
