package com.atlassian.confluence.core;

/**
 * Loads and saves content.
 *
 * <p>Declaration: partial. Evidence: B(9.5.4, 10.0.3), saveNewVersion JD 7.3.2 (void M).
 */
public interface ContentEntityManager {
    void saveContentEntity(ContentEntityObject content, SaveContext context);

    <T extends ContentEntityObject> void saveNewVersion(T current, Modification<T> modification, SaveContext context);
}
