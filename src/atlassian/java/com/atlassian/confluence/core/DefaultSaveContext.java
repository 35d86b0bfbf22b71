package com.atlassian.confluence.core;

/**
 * The usual ways to save.
 *
 * <p>Declaration: partial. Evidence: A(8.0.0): constants of type SaveContext.
 */
public class DefaultSaveContext implements SaveContext {
    public static final SaveContext MINOR_EDIT = null;
    public static final SaveContext SUPPRESS_NOTIFICATIONS = null;

    private DefaultSaveContext() {}
}
