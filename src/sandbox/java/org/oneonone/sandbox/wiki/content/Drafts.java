package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Unpublished writing; only its author sees it. */
public final class Drafts {
    /** Keeps the draft of an existing page (one for each author) or a new one, {@code id} 0 for a fresh one. */
    public Draft save(ConfluenceUser author, long id, OptionalLong pageId, NewPage content) {
        throw new UnsupportedOperationException("to come");
    }

    public Optional<Draft> byId(ConfluenceUser author, long id) {
        throw new UnsupportedOperationException("to come");
    }

    public Optional<Draft> ofPage(ConfluenceUser author, long pageId) {
        throw new UnsupportedOperationException("to come");
    }

    public List<Draft> of(ConfluenceUser author) {
        throw new UnsupportedOperationException("to come");
    }

    public void discard(ConfluenceUser author, long id) {
        throw new UnsupportedOperationException("to come");
    }
}
