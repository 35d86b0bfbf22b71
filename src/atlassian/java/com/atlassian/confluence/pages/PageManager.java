package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.ContentEntityManager;

/**
 * Loads and saves pages.
 *
 * <p>Declaration: partial. Evidence: B(9.5.4, 10.0.1).
 */
public interface PageManager extends ContentEntityManager {
    Page getPage(long id);

    Page getPage(String spaceKey, String title);
}
