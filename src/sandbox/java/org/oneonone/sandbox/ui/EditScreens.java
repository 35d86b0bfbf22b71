package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.content.Draft;
import org.oneonone.sandbox.wiki.content.NewPage;
import org.oneonone.sandbox.wiki.content.PageConflict;
import org.oneonone.sandbox.wiki.storage.Renderer;
import org.oneonone.sandbox.wiki.storage.StorageFault;

/** The editor: storage format in a text area, drafts of its author's own, a preview, conflicts told and not lost. */
record EditScreens(Wiki wiki) {
    void addTo(Routes routes) {
        routes.get("/pages/editpage.action", this::edit)
                .get("/pages/createpage.action", this::create)
                .get("/pages/resumedraft.action", this::resume)
                .post("/pages/doeditpage.action", this::save)
                .post("/pages/discarddraft.action", this::discard)
                .post("/rest/sandbox-editor/draft", this::saveDraft)
                .post("/rest/sandbox-editor/preview", this::preview);
    }

    static String path(long draftId) {
        return "/pages/resumedraft.action?draftId=" + draftId;
    }

    private Answer edit(Call call) {
        Page page = call.editable("pageId");
        Draft stored = new Draft(0, page.getId(), page.getSpaceKey(), 0, page.getTitle(), page.getBodyAsString(), 0);
        return Answer.show(view(call, stored, page.getVersion(), wiki.drafts().ofPage(call.user(), page.getId())));
    }

    private Answer create(Call call) {
        requireCreate(call, call.text("spaceKey"));
        long parent = call.flag("parentPageId") ? call.page("parentPageId").getId() : 0;
        Draft fresh = new Draft(0, 0, call.text("spaceKey"), parent, "", "", 0);
        return Answer.show(view(call, fresh, 0, Optional.empty()));
    }

    private Answer resume(Call call) {
        long id = call.id("draftId").orElseThrow(Call.Missing::new);
        Draft draft = wiki.drafts().byId(call.user(), id).orElseThrow(Call.Missing::new);
        int version = draft.pageId() == 0 ? 0 : page(call, draft).getVersion();
        return Answer.show(view(call, draft, version, Optional.empty()));
    }

    private Answer save(Call call) {
        Draft written = new Draft(
                call.id("draftId").orElse(0),
                call.id("pageId").orElse(0),
                call.text("spaceKey"),
                call.id("parentPageId").orElse(0),
                call.text("title"),
                call.request().getParameter("body"),
                0);
        requireWrite(call, written);
        try {
            Page saved = write(call, written);
            wiki.drafts().discard(call.user(), written.id());
            return Answer.go(Paths.page(saved, "saved"));
        } catch (StorageFault | IllegalArgumentException | PageConflict e) {
            return refused(call, written, e);
        }
    }

    /** A new page gets the labels of the blueprint that it comes from. */
    private Page write(Call call, Draft written) {
        String body = wiki.renderer().asEditorSaves(written.body());
        Page saved = written.pageId() == 0
                ? wiki.pages().create(content(written, body))
                : wiki.pages()
                        .update(
                                written.pageId(),
                                call.number("version"),
                                written.title(),
                                body,
                                call.flag("minorEdit"));
        for (String label : call.words("labels")) {
            wiki.pages().label(saved.getId(), label);
        }
        return saved;
    }

    private static NewPage content(Draft draft, String body) {
        OptionalLong parent = draft.parentId() == 0 ? OptionalLong.empty() : OptionalLong.of(draft.parentId());
        return new NewPage(draft.spaceKey(), draft.title(), body, parent);
    }

    private void requireWrite(Call call, Draft written) {
        if (written.pageId() != 0) {
            call.editable("pageId");
            return;
        }
        requireCreate(call, written.spaceKey());
        if (written.parentId() != 0) {
            call.page("parentPageId");
        }
    }

    private void requireCreate(Call call, String spaceKey) {
        if (!wiki.permissions().canCreate(call.user(), call.space(spaceKey).getKey())) {
            throw new Call.Forbidden("You may not add pages to this space.");
        }
    }

    private Page page(Call call, Draft draft) {
        return call.visible(wiki.pages().byId(draft.pageId()));
    }

    /** Shows the text again with the reason why it was not saved. */
    private Answer refused(Call call, Draft written, RuntimeException reason) {
        View view = view(call, written, call.number("version"), Optional.empty())
                .with("error", reason.getMessage())
                .with("errorLine", reason instanceof StorageFault fault ? fault.line() : 0)
                .with("errorColumn", reason instanceof StorageFault fault ? fault.column() : 0)
                .with("isConflict", reason instanceof PageConflict);
        return Answer.show(400, view);
    }

    private View view(Call call, Draft text, int version, Optional<Draft> unpublished) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form(text, version));
        values.put("labels", call.text("labels"));
        values.put("error", "");
        values.put("errorLine", 0);
        values.put("errorColumn", 0);
        values.put("isConflict", false);
        values.put("draftPath", unpublished.map(draft -> path(draft.id())).orElse(""));
        values.put(
                "draftAt",
                unpublished
                        .map(draft -> new Models(call.user()).when(Instant.ofEpochMilli(draft.savedAt())))
                        .orElse(""));
        String title = text.pageId() == 0 ? "New page" : "Edit " + text.title();
        View view = View.of(title, "edit", values).loading("editor");
        return text.pageId() == 0 ? view.in(call.space(text.spaceKey())) : view.on(page(call, text));
    }

    /** The fields of the form; a page, parent or draft that there is none of is empty. */
    private static Map<String, Object> form(Draft text, int version) {
        return Map.of(
                "pageId", text.pageId() == 0 ? "" : text.pageId(),
                "spaceKey", text.spaceKey(),
                "parentPageId", text.parentId() == 0 ? "" : text.parentId(),
                "version", version,
                "draftId", text.id() == 0 ? "" : text.id(),
                "title", text.title(),
                "body", text.body() == null ? "" : text.body());
    }

    private Answer discard(Call call) {
        wiki.drafts().discard(call.user(), call.id("draftId").orElseThrow(Call.Missing::new));
        return Answer.go("/dashboard.action?done=discarded");
    }

    private Answer saveDraft(Call call) {
        Draft sent = sent(call);
        if (sent.pageId() != 0) {
            page(call, sent);
        } else if (!wiki.permissions().canCreate(call.user(), sent.spaceKey())) {
            throw new Call.Missing();
        }
        long id = wiki.drafts().save(call.user(), sent.id(), sent.pageId(), content(sent, sent.body()));
        return Answer.json(Map.of("draftId", id));
    }

    private Answer preview(Call call) {
        Draft sent = sent(call);
        call.user();
        Page page = sent.pageId() == 0 ? null : page(call, sent);
        try {
            Renderer.check(sent.body());
        } catch (StorageFault e) {
            return new Answer.Json(400, Map.of("statusCode", 400, "message", e.getMessage()));
        }
        return Answer.json(Map.of("html", wiki.renderer().fragment(sent.body(), page, "preview")));
    }

    private static Draft sent(Call call) {
        var sent = call.json();
        return new Draft(
                sent.path("draftId").asLong(),
                sent.path("pageId").asLong(),
                sent.path("spaceKey").asText(),
                sent.path("parentPageId").asLong(),
                sent.path("title").asText(),
                sent.path("body").asText(),
                0);
    }
}
