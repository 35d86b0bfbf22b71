package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;

/** A page cannot be saved because another has its title, or because somebody was faster. */
public final class PageConflict extends RuntimeException {
    public PageConflict(String message) {
        super(message);
    }

    static PageConflict taken(Page page) {
        return new PageConflict("A page already exists with the title " + page.getTitle() + " in the space with key "
                + page.getSpaceKey());
    }
}
