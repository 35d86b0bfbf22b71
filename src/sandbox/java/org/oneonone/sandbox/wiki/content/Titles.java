package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;

/** The rules for titles. */
final class Titles {
    private static final int LONGEST = 255;

    private Titles() {}

    static void check(Page page) {
        String title = page.getTitle();
        if (title == null || title.isBlank()) {
            throw new IllegalArgumentException("A page must have a title");
        }
        if (title.length() > LONGEST) {
            throw new IllegalArgumentException("The title is longer than " + LONGEST + " characters");
        }
        if (title.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The title has characters that cannot be printed");
        }
        if (page.getSpace() == null) {
            throw new IllegalArgumentException("A page must be in a space");
        }
    }

    static PageConflict taken(Page page) {
        return new PageConflict("A page already exists with the title " + page.getTitle() + " in the space with key "
                + page.getSpaceKey());
    }
}
