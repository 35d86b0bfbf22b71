package org.oneonone.privacy;

/** Finds out who can read a page. */
public interface AudienceFinder {
    /** The audience of a page that exists. */
    Audience of(long pageId);
}
