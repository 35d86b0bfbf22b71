package org.oneonone.sandbox.wiki.rest;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.oneonone.sandbox.wiki.Wiki;

/** Pages, spaces and people in the shapes of Confluence's REST API. */
record ContentJson(Wiki wiki, String baseUrl) {
    Map<String, Object> page(Page page, Set<String> expand) {
        long id = page.getLatestVersionId();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", Long.toString(id));
        json.put("type", "page");
        json.put("status", page.status());
        json.put("title", page.getTitle());
        if (expand.contains("space")) {
            json.put("space", space(page.getSpace()));
        }
        if (expand.contains("version")) {
            json.put("version", version(page));
        }
        if (expand.contains("history")) {
            json.put("history", history(page));
        }
        if (expand.contains("ancestors")) {
            List<Page> ancestors = wiki.pages().ancestors(id);
            json.put(
                    "ancestors",
                    ancestors.stream().map(up -> page(up, Set.of())).toList());
        }
        if (expand.contains("body")) {
            json.put("body", bodies(page, expand));
        }
        if (expand.contains("restrictions")) {
            json.put("restrictions", restrictions(id));
        }
        if (expand.contains("metadata.labels")) {
            json.put("metadata", Map.of("labels", labels(id)));
        }
        json.put("_links", links(page));
        return json;
    }

    private Map<String, Object> links(Page page) {
        String self = baseUrl + "/rest/api/content/" + page.getLatestVersionId();
        return Map.of("webui", page.getUrlPath(), "self", self, "base", baseUrl, "context", "/confluence");
    }

    private Map<String, Object> bodies(Page page, Set<String> expand) {
        Map<String, Object> bodies = new LinkedHashMap<>();
        if (expand.contains("body.storage")) {
            bodies.put("storage", body(page.getBodyAsString(), "storage"));
        }
        if (expand.contains("body.view")) {
            bodies.put("view", body(wiki.renderer().view(page), "view"));
        }
        return bodies;
    }

    private static Map<String, Object> body(String value, String representation) {
        return Map.of("value", value, "representation", representation);
    }

    Map<String, Object> version(Page page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", user(page.getLastModifier()));
        json.put("when", page.modifiedAt().toString());
        json.put("message", "");
        json.put("number", page.getVersion());
        json.put("minorEdit", page.minor());
        return json;
    }

    Map<String, Object> history(Page page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("latest", !page.status().equals("historical"));
        json.put("createdBy", user(page.getCreator()));
        json.put("createdDate", page.createdAt().toString());
        json.put("lastUpdated", version(page));
        return json;
    }

    Map<String, Object> space(Space space) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", space.getKey());
        json.put("name", space.getName());
        json.put("type", "global");
        json.put("_links", Map.of("webui", space.getUrlPath(), "self", baseUrl + "/rest/api/space/" + space.getKey()));
        return json;
    }

    Map<String, Object> user(ConfluenceUser user) {
        if (user == null) {
            return Map.of("type", "anonymous", "displayName", "Anonymous");
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "known");
        json.put("username", user.getName());
        json.put("userKey", user.getKey().getStringValue());
        json.put("displayName", user.getFullName());
        json.put(
                "_links",
                Map.of("self", baseUrl + "/rest/api/user?key=" + user.getKey().getStringValue()));
        return json;
    }

    /** The page's own restrictions, as {@code read} and {@code update}. */
    Map<String, Object> restrictions(long pageId) {
        return Map.of(
                "read", restriction(pageId, "read", ContentPermission.VIEW_PERMISSION),
                "update", restriction(pageId, "update", ContentPermission.EDIT_PERMISSION));
    }

    Map<String, Object> restriction(long pageId, String operation, String type) {
        List<ContentPermission> own = wiki.restrictions().own(pageId, type);
        List<ConfluenceUser> users = own.stream()
                .filter(ContentPermission::isUserPermission)
                .map(ContentPermission::getUserSubject)
                .toList();
        List<String> groups = own.stream()
                .filter(ContentPermission::isGroupPermission)
                .map(ContentPermission::getGroupName)
                .toList();
        Map<String, Object> subjects = Map.of(
                "user", all(users, this::user),
                "group", all(groups, name -> Map.of("type", "group", "name", name)));
        return Map.of("operation", operation, "restrictions", subjects);
    }

    Map<String, Object> labels(long pageId) {
        return all(wiki.pages().labels(pageId), name -> Map.of("prefix", "global", "name", name, "label", name));
    }

    Map<String, Object> pages(List<Page> pages, Set<String> expand, int start, int limit) {
        return map(pages, page -> page(page, expand), start, limit);
    }

    <T> Map<String, Object> map(List<T> all, Function<T, Map<String, Object>> json, int start, int limit) {
        return list(all.stream().map(json).toList(), start, limit);
    }

    <T> Map<String, Object> all(List<T> all, Function<T, Map<String, Object>> json) {
        return map(all, json, 0, 200);
    }

    private Map<String, Object> list(List<Map<String, Object>> results, int start, int limit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("results", results);
        json.put("start", start);
        json.put("limit", limit);
        json.put("size", results.size());
        json.put("_links", Map.of("base", baseUrl, "context", "/confluence"));
        return json;
    }
}
