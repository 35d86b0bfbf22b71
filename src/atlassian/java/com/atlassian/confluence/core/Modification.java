package com.atlassian.confluence.core;

/**
 * A change to content, applied while a new version is made.
 *
 * <p>Declaration: complete. Evidence: C.
 */
public interface Modification<T> {
    void modify(T content);
}
