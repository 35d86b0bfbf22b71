package org.oneonone.sandbox.wiki.content;

/** What somebody is writing and has not published; page 0 is a new one, parent 0 the top of the space. */
public record Draft(long id, long pageId, String spaceKey, long parentId, String title, String body, long savedAt) {}
