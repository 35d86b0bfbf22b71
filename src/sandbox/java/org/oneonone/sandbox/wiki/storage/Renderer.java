package org.oneonone.sandbox.wiki.storage;

import com.atlassian.confluence.pages.Page;

/** Turns storage format into what a reader sees, in the reader's language and time zone. */
public final class Renderer {
    /** The page as HTML for the current user. */
    public String view(Page page) {
        throw new UnsupportedOperationException("to come");
    }

    /** A fragment in the place of a page (null: none), for example a preview; never fails. */
    public String fragment(String storage, Page page, String outputType) {
        throw new UnsupportedOperationException("to come");
    }

    /** The words without markup, for search results. */
    public String excerpt(String storage, int length) {
        throw new UnsupportedOperationException("to come");
    }

    /** Refuses what is not well-formed with {@link StorageFault}, which knows line and column. */
    public void check(String storage) {
        throw new UnsupportedOperationException("to come");
    }

    /** What the editor makes of the text when a person saves. */
    public String asEditorSaves(String storage) {
        throw new UnsupportedOperationException("to come");
    }
}
