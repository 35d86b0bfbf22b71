package org.oneonone.sandbox.wiki.rest;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.wiki.Wiki;

/** {@code /rest/api/search}, {@code /content/search} and {@code /space}. */
record SearchApi(Wiki wiki, ContentJson json) {
    void routes(Router<Call, Object> router) {
        router.add("GET /rest/api/search", this::search)
                .add("GET /rest/api/space", this::spaces)
                .add("GET /rest/api/space/{}", call -> json.space(space(call)))
                .add("GET /rest/api/space/{}/content", this::content);
    }

    /** The route that must stand before {@code /content/*}. */
    Object contentSearch(Call call) {
        return json.pages(found(call), call.expand(""), call.start(), call.limit());
    }

    private Object search(Call call) {
        return json.map(found(call), this::hit, call.start(), call.limit());
    }

    private List<Page> found(Call call) {
        String query = call.text("cql", "");
        if (query.isBlank()) {
            throw ApiFault.invalid("Query param cql is required");
        }
        return wiki.search().cql(call.viewer(), query, call.start(), call.limit());
    }

    private Map<String, Object> hit(Page page) {
        return Map.of(
                "content", json.page(page, Set.of()),
                "title", page.getTitle(),
                "excerpt", wiki.renderer().excerpt(page.getBodyAsString(), 300),
                "url", page.getUrlPath(),
                "entityType", "content",
                "lastModified", page.modifiedAt().toString());
    }

    private Object spaces(Call call) {
        String key = call.text("spaceKey", "");
        List<Space> spaces = wiki.spaces().visibleTo(call.viewer()).stream()
                .filter(space -> key.isEmpty() || space.getKey().equals(key))
                .skip(call.start())
                .limit(call.limit())
                .toList();
        return json.map(spaces, json::space, call.start(), call.limit());
    }

    private Object content(Call call) {
        List<Page> pages = wiki.search().pages(call.viewer(), space(call).getKey(), "", call.start(), call.limit());
        return json.pages(pages, call.expand(""), call.start(), call.limit());
    }

    private Space space(Call call) {
        String key = call.path().get(0);
        return wiki.spaces()
                .byKey(key)
                .filter(space -> wiki.permissions().canViewSpace(call.viewer(), space.getKey()))
                .orElseThrow(() -> new ApiFault(404, "No space found with key : " + key));
    }
}
