package org.oneonone.meeting;

/**
 * Hears that a meeting has got its page. The feature that reads pages implements it, and meetings stay ignorant of
 * it.
 */
public interface PageFollower {
    /** Called in the transaction in which the page came to the meeting; a failure undoes both. */
    void follow(Meeting meeting, long pageId);
}
