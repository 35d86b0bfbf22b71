package org.oneonone.sandbox.wiki.rest;

import com.atlassian.confluence.pages.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.content.NewPage;

/** {@code /rest/api/content}: pages, as the caller may see and change them. */
final class ContentApi {
    private static final String CONTENT = "/rest/api/content";
    private static final String DEFAULT_EXPAND = "history,space,version";

    private final Wiki wiki;
    private final ContentJson json;

    ContentApi(Wiki wiki, ContentJson json) {
        this.wiki = wiki;
        this.json = json;
    }

    void routes(RestServlet servlet) {
        servlet.on("GET", CONTENT, this::list)
                .on("POST", CONTENT, this::create)
                .on("GET", CONTENT + "/*", this::read)
                .on("PUT", CONTENT + "/*", this::update)
                .on("DELETE", CONTENT + "/*", this::delete)
                .on("GET", CONTENT + "/*/child/page", this::children)
                .on("GET", CONTENT + "/*/descendant/page", this::descendants)
                .on("GET", CONTENT + "/*/history", call -> json.history(visible(call)))
                .on("GET", CONTENT + "/*/version", this::versions)
                .on("GET", "/rest/experimental/content/*/version", this::versions)
                .on(
                        "GET",
                        CONTENT + "/*/label",
                        call -> json.labels(visible(call).getLatestVersionId()))
                .on("POST", CONTENT + "/*/label", this::label)
                .on("DELETE", CONTENT + "/*/label/*", this::unlabel)
                .on("POST", CONTENT + "/*/copy", this::copy);
    }

    private Object list(Call call) {
        String space = call.text("spaceKey", "");
        if (!space.isEmpty() && !wiki.permissions().canViewSpace(call.viewer(), space)) {
            throw new ApiFault(404, "No space with key : " + space);
        }
        List<Page> pages = call.text("type", "page").equals("page")
                ? wiki.search().pages(call.viewer(), space, call.text("title", ""), call.start(), call.limit())
                : List.of();
        return json.pages(pages, call.expand(""), call.start(), call.limit());
    }

    private Object create(Call call) {
        JsonNode body = call.required();
        String space = body.path("space").path("key").asText();
        if (!body.path("type").asText().equals("page")) {
            throw ApiFault.invalid("Content type is required and can only be page here");
        }
        if (!wiki.permissions().canViewSpace(call.viewer(), space)) {
            throw new ApiFault(404, "No space with key : " + space);
        }
        if (!wiki.permissions().canCreate(call.viewer(), space)) {
            throw ApiFault.forbidden("Could not create content with type page");
        }
        OptionalLong parent = parent(call, body, space);
        Page page = wiki.pages().create(new NewPage(space, body.path("title").asText(), storage(body), parent));
        return json.page(page, call.expand("body.storage," + DEFAULT_EXPAND + ",ancestors"));
    }

    private OptionalLong parent(Call call, JsonNode body, String space) {
        JsonNode ancestors = body.path("ancestors");
        if (!ancestors.isArray() || ancestors.isEmpty()) {
            return OptionalLong.empty();
        }
        long id = ancestors.get(ancestors.size() - 1).path("id").asLong();
        Page parent = wiki.pages()
                .byId(id)
                .filter(page -> wiki.permissions().canView(call.viewer(), id))
                .orElseThrow(() -> ApiFault.noContent(id));
        if (!parent.getSpaceKey().equals(space) || !parent.status().equals("current")) {
            throw ApiFault.invalid("The parent is not a current page of the space");
        }
        return OptionalLong.of(id);
    }

    private static String storage(JsonNode body) {
        JsonNode storage = body.path("body").path("storage");
        if (!storage.path("representation").asText("storage").equals("storage")) {
            throw ApiFault.invalid("Only the representation storage is accepted");
        }
        return storage.path("value").asText();
    }

    private Object read(Call call) {
        Page page = visible(call);
        int number = call.number("version", page.getVersion());
        Page version = number == page.getVersion()
                ? page
                : wiki.pages().version(page.getId(), number).orElseThrow(() -> ApiFault.noContent(page.getId()));
        return json.page(version, call.expand(DEFAULT_EXPAND));
    }

    private Object update(Call call) {
        JsonNode body = call.required();
        Page page = editable(call);
        int number = body.path("version").path("number").asInt();
        if (page.status().equals("trashed")) {
            wiki.pages().restore(page.getId());
            return json.page(page(page.getId()), call.expand(DEFAULT_EXPAND));
        }
        if (body.path("version").path("number").isMissingNode()) {
            throw ApiFault.invalid("Must supply an incremented version when updating Content. No version supplied.");
        }
        String text = body.path("body").path("storage").isMissingNode() ? page.getBodyAsString() : storage(body);
        OptionalLong parent = parent(call, body, page.getSpaceKey());
        if (parent.isPresent() && parent.getAsLong() != page.parentId()) {
            wiki.pages().move(page.getId(), parent.getAsLong());
        }
        Page saved = wiki.pages()
                .update(
                        page.getId(),
                        number - 1,
                        body.path("title").asText(page.getTitle()),
                        text,
                        body.path("version").path("minorEdit").asBoolean());
        return json.page(saved, call.expand("body.storage," + DEFAULT_EXPAND));
    }

    private Object delete(Call call) {
        Page page = editable(call);
        if (call.text("status", "current").equals("trashed")) {
            if (!wiki.permissions().canAdminister(call.viewer(), page.getSpaceKey())) {
                throw ApiFault.forbidden("Only a space administrator may purge");
            }
            wiki.pages().purge(page.getId());
        } else {
            wiki.pages().trash(page.getId());
        }
        return null;
    }

    private Object children(Call call) {
        return listed(call, wiki.pages().children(visible(call).getId()));
    }

    private Object descendants(Call call) {
        return listed(call, wiki.pages().descendants(visible(call).getId()));
    }

    private Object listed(Call call, List<Page> pages) {
        List<Page> visible = wiki.search().visible(call.viewer(), pages).stream()
                .skip(call.start())
                .limit(call.limit())
                .toList();
        return json.pages(visible, call.expand(""), call.start(), call.limit());
    }

    private Object versions(Call call) {
        return json.map(wiki.pages().history(visible(call).getId()), json::version, 0, 200);
    }

    private Object label(Call call) {
        long id = editable(call).getId();
        JsonNode body = call.required();
        Iterable<JsonNode> labels = body.isArray() ? body : List.of(body);
        labels.forEach(label -> wiki.pages().label(id, label.path("name").asText()));
        return json.labels(id);
    }

    private Object unlabel(Call call) {
        wiki.pages().unlabel(editable(call).getId(), call.path().get(1));
        return null;
    }

    private Object copy(Call call) {
        Page page = visible(call);
        if (!wiki.permissions().canCreate(call.viewer(), page.getSpaceKey())) {
            throw ApiFault.forbidden("Could not create content with type page");
        }
        JsonNode destination = call.required().path("destination");
        OptionalLong parent = destination.path("type").asText().equals("parent_page")
                ? OptionalLong.of(destination.path("value").asLong())
                : OptionalLong.empty();
        if (parent.isPresent() && !wiki.permissions().canView(call.viewer(), parent.getAsLong())) {
            throw ApiFault.noContent(parent.getAsLong());
        }
        String title = call.body().path("pageTitle").asText("Copy of " + page.getTitle());
        return json.page(wiki.pages().copy(page.getId(), title, parent), call.expand(DEFAULT_EXPAND));
    }

    /** The page in the path if the caller may view it; to all others it does not exist. */
    private Page visible(Call call) {
        Page page = page(call.id());
        boolean trashHidden = page.status().equals("trashed")
                && !Set.of("trashed", "any")
                        .contains(call.text("status", call.request().getMethod().equals("PUT") ? "any" : ""));
        if (trashHidden || !wiki.permissions().canView(call.viewer(), page.getId())) {
            throw ApiFault.noContent(call.id());
        }
        return page;
    }

    private Page editable(Call call) {
        Page page = visible(call);
        if (!wiki.permissions().canEdit(call.viewer(), page.getId())) {
            throw ApiFault.forbidden("User not permitted to change content with id " + page.getId());
        }
        return page;
    }

    private Page page(long id) {
        return wiki.pages()
                .byId(id)
                .filter(page -> !page.status().equals("historical"))
                .orElseThrow(() -> ApiFault.noContent(id));
    }
}
