package org.oneonone.sandbox.wiki.content;

import java.time.Instant;
import java.util.OptionalLong;

/** What somebody is writing and has not published; {@code pageId} is empty for a new page. */
public record Draft(
        long id,
        String userKey,
        OptionalLong pageId,
        String spaceKey,
        OptionalLong parentId,
        String title,
        String body,
        Instant savedAt) {}
