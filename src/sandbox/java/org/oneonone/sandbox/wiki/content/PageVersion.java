package org.oneonone.sandbox.wiki.content;

import com.atlassian.confluence.user.ConfluenceUser;
import java.time.Instant;
import java.util.Optional;

/** One line of a page's history; {@code id} is the id of the historical copy, of the page itself for the newest. */
public record PageVersion(
        long id, int number, String title, Optional<ConfluenceUser> by, Instant at, boolean minor, String comment) {}
