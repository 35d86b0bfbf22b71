package org.oneonone.sandbox.ui;

import com.atlassian.confluence.pages.Page;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.sandbox.wiki.Wiki;
import org.oneonone.sandbox.wiki.content.Draft;
import org.oneonone.sandbox.wiki.content.NewPage;
import org.oneonone.sandbox.wiki.content.PageConflict;
import org.oneonone.sandbox.wiki.storage.StorageFault;

/** The editor: storage format in a text area, drafts of its author's own, a preview, conflicts told and not lost. */
final class EditScreens {
    private final Wiki wiki;
    private final ObjectMapper json = new ObjectMapper();

    EditScreens(Wiki wiki) {
        this.wiki = wiki;
    }

    void addTo(Routes routes) {
        routes.get("/pages/editpage.action", this::edit)
                .get("/pages/createpage.action", this::create)
                .get("/pages/resumedraft.action", this::resume)
                .post("/pages/doeditpage.action", this::save)
                .post("/pages/discarddraft.action", this::discard)
                .post("/rest/sandbox-editor/draft", this::saveDraft)
                .post("/rest/sandbox-editor/preview", this::preview);
    }

    static String path(Draft draft) {
        return "/pages/resumedraft.action?draftId=" + draft.id();
    }

    private Answer edit(Call call) {
        Page page = call.editable("pageId");
        Form form = new Form(
                OptionalLong.of(page.getId()),
                page.getSpaceKey(),
                OptionalLong.empty(),
                page.getVersion(),
                0,
                page.getTitle(),
                page.getBodyAsString());
        Optional<Draft> draft = wiki.drafts().ofPage(call.user(), page.getId());
        return show(call, form, Problem.NONE, draft);
    }

    private Answer create(Call call) {
        requireCreate(call, call.text("spaceKey"));
        OptionalLong parent = call.flag("parentPageId")
                ? OptionalLong.of(call.page("parentPageId").getId())
                : OptionalLong.empty();
        Form form = new Form(OptionalLong.empty(), call.text("spaceKey"), parent, 0, 0, "", "");
        return show(call, form, Problem.NONE, Optional.empty());
    }

    private Answer resume(Call call) {
        Draft draft = wiki.drafts()
                .byId(call.user(), call.id("draftId").orElseThrow(Call.Missing::new))
                .orElseThrow(Call.Missing::new);
        int version = draft.pageId().isPresent()
                ? call.visible(wiki.pages().byId(draft.pageId().getAsLong())).getVersion()
                : 0;
        Form form = new Form(
                draft.pageId(), draft.spaceKey(), draft.parentId(), version, draft.id(), draft.title(), draft.body());
        return show(call, form, Problem.NONE, Optional.empty());
    }

    private Answer save(Call call) {
        Form form = new Form(
                call.id("pageId"),
                call.text("spaceKey"),
                call.id("parentPageId"),
                call.number("version"),
                call.id("draftId").orElse(0),
                call.text("title"),
                call.request().getParameter("body"));
        requireWrite(call, form);
        Optional<String> wrongTitle = titleFault(form.title());
        if (wrongTitle.isPresent()) {
            return show(call, form, new Problem(wrongTitle.get(), 0, 0, false), Optional.empty());
        }
        try {
            Page saved = write(form, call.flag("minorEdit"));
            wiki.pages().comment(saved.getId(), call.text("versionComment"));
            labels(call).forEach(label -> wiki.pages().label(saved.getId(), label));
            if (form.draftId() != 0) {
                wiki.drafts().discard(call.user(), form.draftId());
            }
            return Answer.go(Paths.page(saved, "saved"));
        } catch (StorageFault e) {
            return show(call, form, new Problem(e.getMessage(), e.line(), e.column(), false), Optional.empty());
        } catch (PageConflict e) {
            return show(call, form, new Problem(e.getMessage(), 0, 0, true), Optional.empty());
        }
    }

    /** Those of the blueprint that a new page comes from. */
    private static List<String> labels(Call call) {
        return Arrays.stream(call.text("labels").split("\\s+"))
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static Optional<String> titleFault(String title) {
        if (title.isEmpty()) {
            return Optional.of("The page needs a title.");
        }
        return title.length() > 255
                ? Optional.of("The title has " + title.length() + " characters; at most 255 are possible.")
                : Optional.empty();
    }

    private Page write(Form form, boolean minor) {
        wiki.renderer().check(form.body());
        String body = wiki.renderer().asEditorSaves(form.body());
        return form.pageId().isPresent()
                ? wiki.pages().update(form.pageId().getAsLong(), form.version(), form.title(), body, minor)
                : wiki.pages().create(new NewPage(form.spaceKey(), form.title(), body, form.parentId()));
    }

    private void requireWrite(Call call, Form form) {
        if (form.pageId().isPresent()) {
            call.editable("pageId");
            return;
        }
        requireCreate(call, form.spaceKey());
        if (form.parentId().isPresent()) {
            call.page("parentPageId");
        }
    }

    private void requireCreate(Call call, String spaceKey) {
        if (!wiki.permissions().canCreate(call.user(), call.space(spaceKey).getKey())) {
            throw new Call.Forbidden("You may not add pages to this space.");
        }
    }

    private Answer show(Call call, Form form, Problem problem, Optional<Draft> draft) {
        Map<String, Object> values = new HashMap<>();
        values.put("form", form.model());
        values.put("labels", call.text("labels"));
        values.put("error", problem.message());
        values.put("errorLine", problem.line());
        values.put("errorColumn", problem.column());
        values.put("isConflict", problem.conflict());
        values.put("draftPath", draft.map(EditScreens::path).orElse(""));
        values.put(
                "draftAt",
                draft.map(each -> new Models(call.user()).when(each.savedAt())).orElse(""));
        String title = form.pageId().isPresent() ? "Edit " + form.title() : "New page";
        View view = View.of(title, "edit", values).loading("editor");
        View placed = form.pageId().isPresent()
                ? view.on(call.visible(wiki.pages().byId(form.pageId().getAsLong())))
                : view.in(call.space(form.spaceKey()));
        return problem.message().isEmpty() ? Answer.show(placed) : Answer.show(400, placed);
    }

    private Answer discard(Call call) {
        wiki.drafts().discard(call.user(), call.id("draftId").orElseThrow(Call.Missing::new));
        return Answer.go("/dashboard.action?done=discarded");
    }

    private Answer saveDraft(Call call) {
        Form form = read(call);
        if (!wiki.permissions().canCreate(call.user(), form.spaceKey())
                && form.pageId().isEmpty()) {
            throw new Call.Missing();
        }
        form.pageId().ifPresent(id -> call.visible(wiki.pages().byId(id)));
        NewPage content = new NewPage(form.spaceKey(), form.title(), form.body(), form.parentId());
        Draft draft = wiki.drafts().save(call.user(), form.draftId(), form.pageId(), content);
        return Answer.json(Map.of("draftId", draft.id()));
    }

    private Answer preview(Call call) {
        Form form = read(call);
        call.user();
        Page page = form.pageId().isPresent()
                ? call.visible(wiki.pages().byId(form.pageId().getAsLong()))
                : null;
        try {
            wiki.renderer().check(form.body());
        } catch (StorageFault e) {
            return new Answer.Json(400, Map.of("statusCode", 400, "message", e.getMessage()));
        }
        return Answer.json(Map.of("html", wiki.renderer().fragment(form.body(), page, "preview")));
    }

    private Form read(Call call) {
        try {
            JsonNode sent = json.readTree(call.request().getInputStream());
            return new Form(
                    id(sent, "pageId"),
                    sent.path("spaceKey").asText(),
                    id(sent, "parentPageId"),
                    0,
                    id(sent, "draftId").orElse(0),
                    sent.path("title").asText(),
                    sent.path("body").asText());
        } catch (IOException e) {
            throw new Call.Missing();
        }
    }

    private static OptionalLong id(JsonNode sent, String name) {
        long id = sent.path(name).asLong();
        return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** What the editor holds; a version of 0 is a page that is not there yet. */
    private record Form(
            OptionalLong pageId,
            String spaceKey,
            OptionalLong parentId,
            int version,
            long draftId,
            String title,
            String body) {
        Map<String, Object> model() {
            return Map.of(
                    "pageId", pageId.isPresent() ? String.valueOf(pageId.getAsLong()) : "",
                    "spaceKey", spaceKey,
                    "parentPageId", parentId.isPresent() ? String.valueOf(parentId.getAsLong()) : "",
                    "version", version,
                    "draftId", draftId == 0 ? "" : String.valueOf(draftId),
                    "title", title,
                    "body", body == null ? "" : body);
        }
    }

    /** Why the page was not saved; line and column count from 1, 0 is unknown. */
    private record Problem(String message, int line, int column, boolean conflict) {
        static final Problem NONE = new Problem("", 0, 0, false);
    }
}
