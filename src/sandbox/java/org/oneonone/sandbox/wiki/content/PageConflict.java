package org.oneonone.sandbox.wiki.content;

/** A page cannot be saved because another has its title, or because somebody was faster. */
public final class PageConflict extends RuntimeException {
    public PageConflict(String message) {
        super(message);
    }
}
