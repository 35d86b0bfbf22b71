package org.oneonone.sandbox.wiki.storage;

import com.atlassian.confluence.pages.Page;
import java.util.Optional;

/** Finds the page that a link names. */
@FunctionalInterface
public interface Links {
    Optional<Page> page(String spaceKey, String title);
}
