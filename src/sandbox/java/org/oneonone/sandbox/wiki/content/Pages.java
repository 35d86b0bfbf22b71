package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Pages with versions, as the current user of the thread; nobody is asked for permission here. */
public final class Pages {
    /** The current, trashed or historical page with the id. */
    public Optional<Page> byId(long id) {
        throw new UnsupportedOperationException("to come");
    }

    /** The current page with the title, whatever its case. */
    public Optional<Page> byTitle(String spaceKey, String title) {
        throw new UnsupportedOperationException("to come");
    }

    public List<Page> children(long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    /** From the space's root downwards, without the page itself. */
    public List<Page> ancestors(long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    /** Current pages at the top of the space. */
    public List<Page> roots(String spaceKey) {
        throw new UnsupportedOperationException("to come");
    }

    /** Newest first, the present one included. */
    public List<PageVersion> history(long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    /** The page as it was in a version. */
    public Optional<Page> version(long pageId, int number) {
        throw new UnsupportedOperationException("to come");
    }

    /** Makes and saves a page, which fires the create event. */
    public Page create(NewPage page) {
        throw new UnsupportedOperationException("to come");
    }

    /** Saves a new version; a stale {@code baseVersion} or a taken title fails with {@link PageConflict}. */
    public Page update(long pageId, int baseVersion, String title, String body, boolean minor) {
        throw new UnsupportedOperationException("to come");
    }

    public Page restoreVersion(long pageId, int number) {
        throw new UnsupportedOperationException("to come");
    }

    public Page move(long pageId, long newParentId) {
        throw new UnsupportedOperationException("to come");
    }

    public Page copy(long pageId, String newTitle, OptionalLong parentId) {
        throw new UnsupportedOperationException("to come");
    }

    public void trash(long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    public void restore(long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    /** Removes a trashed page for good. */
    public void purge(long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    public List<Page> trashed(String spaceKey) {
        throw new UnsupportedOperationException("to come");
    }

    public List<String> labels(long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    public void label(long pageId, String label) {
        throw new UnsupportedOperationException("to come");
    }

    public void unlabel(long pageId, String label) {
        throw new UnsupportedOperationException("to come");
    }
}
