package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.core.SaveContext;
import com.atlassian.confluence.event.events.content.page.PageCopyEvent;
import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.pages.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.sandbox.base.Database;

/** Pages with versions, as the current user of the thread; nobody is asked for permission here. */
public record Pages(Database database, PageStore store, Spaces spaces) {
    public Pages {
        spaces.homePages(id -> store.byId(id).orElse(null));
    }

    /** The current, trashed or historical page with the id. */
    public Optional<Page> byId(long id) {
        return store.byId(id);
    }

    /** The current page with the title, whatever its case. */
    public Optional<Page> byTitle(String spaceKey, String title) {
        return store.byTitle(spaceKey, title);
    }

    /** By title. */
    public List<Page> children(long pageId) {
        return store.where("p.parent_id = :id and p.status = 'current' order by p.title", Map.of("id", pageId));
    }

    /** From the space's root downwards, without the page itself. */
    public List<Page> ancestors(long pageId) {
        return store.where(
                """
                p.id in (select a.ancestor_id from cf_ancestor a where a.page_id = :id and a.depth > 0)
                order by (select a.depth from cf_ancestor a where a.page_id = :id and a.ancestor_id = p.id) desc""",
                Map.of("id", pageId));
    }

    /** Every current page below, without the page itself. */
    public List<Page> descendants(long pageId) {
        return store.where(
                """
                p.status = 'current' and p.id in
                (select a.page_id from cf_ancestor a where a.ancestor_id = :id and a.depth > 0) order by p.title""",
                Map.of("id", pageId));
    }

    /** Current pages at the top of the space. */
    public List<Page> roots(String spaceKey) {
        return store.where(
                "p.space_key = :space and p.parent_id = 0 and p.status = 'current' order by p.title",
                Map.of("space", spaceKey));
    }

    /** Newest first, the present one included. */
    public List<Page> history(long pageId) {
        return store.where("p.id = :id or p.original_id = :id order by p.version desc", Map.of("id", pageId));
    }

    /** The page as it was in a version. */
    public Optional<Page> version(long pageId, int number) {
        return history(pageId).stream()
                .filter(version -> version.getVersion() == number)
                .findFirst();
    }

    /** Makes and saves a page, which fires the create event. */
    public Page create(NewPage content) {
        return create(content, DefaultSaveContext.DEFAULT);
    }

    Page create(NewPage content, SaveContext context) {
        return database.inTransaction(() -> {
            Page page = fresh(content);
            store.save(page, context);
            return page;
        });
    }

    private Page fresh(NewPage content) {
        Page page = new Page();
        page.setSpace(spaces.byKey(content.spaceKey())
                .orElseThrow(() -> new IllegalArgumentException("No space with key " + content.spaceKey())));
        page.setTitle(content.title());
        page.setBodyAsString(content.body());
        content.parentId().ifPresent(id -> existing(id).addChild(page));
        return page;
    }

    /** Saves a new version; a stale {@code baseVersion} or a taken title fails with {@link PageConflict}. */
    public Page update(long pageId, int baseVersion, String title, String body, boolean minor) {
        return database.inTransaction(() -> {
            Page page = existing(pageId);
            if (page.getVersion() != baseVersion) {
                throw new PageConflict(
                        "Version must be incremented on update. Current version is: " + page.getVersion());
            }
            SaveContext context = minor ? DefaultSaveContext.MINOR_EDIT : DefaultSaveContext.DEFAULT;
            store.saveNewVersion(
                    page,
                    changed -> {
                        changed.setTitle(title);
                        changed.setBodyAsString(body);
                    },
                    context);
            return page;
        });
    }

    /** A new version with an old one's title and text. */
    public Page restoreVersion(long pageId, int number) {
        return database.inTransaction(() -> {
            Page old = version(pageId, number).orElseThrow(() -> absent(pageId));
            return update(pageId, existing(pageId).getVersion(), old.getTitle(), old.getBodyAsString(), false);
        });
    }

    /** Puts the page below another; this makes no version. */
    public Page move(long pageId, long newParentId) {
        return database.inTransaction(() -> {
            Page page = existing(pageId);
            Page old = page.getParent();
            if (pageId == newParentId || descendants(pageId).stream().anyMatch(below -> below.getId() == newParentId)) {
                throw new PageConflict("A page cannot stand below itself");
            }
            page.setParentPage(existing(newParentId));
            store.write(page);
            store.publish(new PageMoveEvent(page, old));
            return page;
        });
    }

    /** Without a parent the copy stands beside the original. Labels come along, restrictions do not. */
    public Page copy(long pageId, String newTitle, OptionalLong parentId) {
        return database.inTransaction(() -> {
            Page origin = existing(pageId);
            OptionalLong parent =
                    parentId.isPresent() || origin.parentId() == 0 ? parentId : OptionalLong.of(origin.parentId());
            Page copy = create(new NewPage(origin.getSpaceKey(), newTitle, origin.getBodyAsString(), parent));
            labels(pageId).forEach(label -> label(copy.getId(), label));
            store.publish(new PageCopyEvent(origin, copy));
            return copy;
        });
    }

    /** The pages below move up to the page's parent, and so out of restrictions that they inherited. */
    public void trash(long pageId) {
        database.inTransaction(() -> {
            Page page = existing(pageId);
            for (Page child : new ArrayList<>(children(pageId))) {
                child.parentId(page.parentId());
                store.write(child);
            }
            page.status("trashed");
            store.write(page);
            store.publish(new PageTrashedEvent(page, false));
            return null;
        });
    }

    /** The page comes back at the top of its space with its own restrictions; a taken title fails. */
    public void restore(long pageId) {
        database.inTransaction(() -> {
            Page page = existing(pageId);
            if (!page.status().equals("trashed")) {
                throw new PageConflict("Page " + pageId + " is not in the trash");
            }
            page.status("current");
            page.parentId(0);
            store.write(page);
            store.publish(new PageRestoreEvent(page, false));
            return null;
        });
    }

    /** Removes a trashed page for good. */
    public void purge(long pageId) {
        database.inTransaction(() -> {
            Page page = existing(pageId);
            store.publish(new PageRemoveEvent(page, false));
            store.delete(page);
            return null;
        });
    }

    public List<Page> trashed(String spaceKey) {
        return store.where(
                "p.space_key = :space and p.status = 'trashed' order by p.modified_at desc", Map.of("space", spaceKey));
    }

    public List<String> labels(long pageId) {
        return database.all(String.class, "select name from cf_label where page_id = ? order by name", pageId);
    }

    public void label(long pageId, String label) {
        if (!labels(pageId).contains(label)) {
            database.update("insert into cf_label (page_id, name) values (?, ?)", pageId, label);
        }
    }

    public void unlabel(long pageId, String label) {
        database.update("delete from cf_label where page_id = ? and name = ?", pageId, label);
    }

    private Page existing(long id) {
        return byId(id).orElseThrow(() -> absent(id));
    }

    private static IllegalArgumentException absent(long id) {
        return new IllegalArgumentException("No page with id " + id);
    }
}
