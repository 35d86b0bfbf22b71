package org.oneonone.sandbox.wiki.rest;

import com.atlassian.confluence.pages.Page;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import org.oneonone.sandbox.http.Router;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.content.NewPage;

/** {@code /rest/api/content}: pages, as the caller may see and change them. */
record ContentApi(Wiki wiki, ContentJson json) {
    private static final String CONTENT = "/rest/api/content";
    private static final String DEFAULT_EXPAND = "history,space,version";

    void routes(Router<Call, Object> router) {
        router.add("GET " + CONTENT, this::list)
                .add("POST " + CONTENT, this::create)
                .add("GET " + CONTENT + "/{}", this::read)
                .add("PUT " + CONTENT + "/{}", this::update)
                .add("DELETE " + CONTENT + "/{}", this::delete)
                .add(
                        "GET " + CONTENT + "/{}/child/page",
                        call -> listed(call, wiki.pages().children(visibleId(call))))
                .add(
                        "GET " + CONTENT + "/{}/descendant/page",
                        call -> listed(call, wiki.pages().descendants(visibleId(call))))
                .add("GET " + CONTENT + "/{}/history", call -> json.history(call.visible()))
                .add("GET " + CONTENT + "/{}/version", this::versions)
                .add(
                        "GET " + CONTENT + "/{}/label",
                        call -> json.labels(call.visible().getLatestVersionId()))
                .add("POST " + CONTENT + "/{}/label", this::label)
                .add("DELETE " + CONTENT + "/{}/label/{}", this::unlabel)
                .add("POST " + CONTENT + "/{}/copy", this::copy);
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
        Page page = call.visible();
        int number = call.number("version", page.getVersion());
        Page version = number == page.getVersion()
                ? page
                : wiki.pages().version(page.getId(), number).orElseThrow(() -> ApiFault.noContent(page.getId()));
        return json.page(version, call.expand(DEFAULT_EXPAND));
    }

    private Object update(Call call) {
        JsonNode body = call.required();
        Page page = call.editable();
        int number = body.path("version").path("number").asInt();
        if (page.status().equals("trashed")) {
            wiki.pages().restore(page.getId());
            return json.page(call.page(), call.expand(DEFAULT_EXPAND));
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
        Page page = call.editable();
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

    private static long visibleId(Call call) {
        return call.visible().getId();
    }

    private Object listed(Call call, List<Page> pages) {
        List<Page> visible = wiki.search().visible(call.viewer(), pages).stream()
                .skip(call.start())
                .limit(call.limit())
                .toList();
        return json.pages(visible, call.expand(""), call.start(), call.limit());
    }

    private Object versions(Call call) {
        return json.all(wiki.pages().history(call.visible().getId()), json::version);
    }

    private Object label(Call call) {
        long id = call.editable().getId();
        JsonNode body = call.required();
        Iterable<JsonNode> labels = body.isArray() ? body : List.of(body);
        labels.forEach(label -> wiki.pages().label(id, label.path("name").asText()));
        return json.labels(id);
    }

    private Object unlabel(Call call) {
        wiki.pages().unlabel(call.editable().getId(), call.path().get(1));
        return null;
    }

    private Object copy(Call call) {
        Page page = call.visible();
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
}
