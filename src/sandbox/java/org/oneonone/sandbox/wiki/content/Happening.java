package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Instant;
import java.util.Optional;

/** A line of the activity feed: somebody created or updated a page. */
public record Happening(Page page, Optional<ConfluenceUser> by, String kind, Instant at) {}
