package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.ConfluenceUser;
import java.util.List;
import java.util.Optional;

/** The spaces and who may do what in them. */
public final class Spaces {
    public Optional<Space> byKey(String key) {
        throw new UnsupportedOperationException("to come");
    }

    /** The spaces that a person, or nobody (null), may view. */
    public List<Space> visibleTo(ConfluenceUser viewer) {
        throw new UnsupportedOperationException("to come");
    }

    public Space create(String key, String name, ConfluenceUser creator) {
        throw new UnsupportedOperationException("to come");
    }

    /** Grants {@code VIEW}, {@code EDIT} or {@code ADMINISTER} to {@code user:name}, {@code group:name} or {@code anyone}. */
    public void grant(String spaceKey, String permission, String subject) {
        throw new UnsupportedOperationException("to come");
    }

    public void revoke(String spaceKey, String permission, String subject) {
        throw new UnsupportedOperationException("to come");
    }
}
