package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;

/** Finds pages that the viewer (null: anonymous) may see. */
public final class Search {
    /** Pages with the words in title, text or labels, newest first; an empty space key means all spaces. */
    public List<Page> text(ConfluenceUser viewer, String words, String spaceKey, int limit) {
        throw new UnsupportedOperationException("to come");
    }

    /** Confluence's query language, the subset of the README. */
    public List<Page> cql(ConfluenceUser viewer, String query, int start, int limit) {
        throw new UnsupportedOperationException("to come");
    }

    /** What happened lately; an empty space key means all spaces. */
    public List<Happening> recent(ConfluenceUser viewer, String spaceKey, int limit) {
        throw new UnsupportedOperationException("to come");
    }
}
