package com.atlassian.confluence.core;

/** The usual ways to save, with behaviour. */
public class DefaultSaveContext implements SaveContext {
    public static final SaveContext DEFAULT = new DefaultSaveContext(false, false);
    public static final SaveContext MINOR_EDIT = new DefaultSaveContext(true, true);
    public static final SaveContext SUPPRESS_NOTIFICATIONS = new DefaultSaveContext(true, false);

    private final boolean suppressesNotifications;
    private final boolean minor;

    private DefaultSaveContext(boolean suppressesNotifications, boolean minor) {
        this.suppressesNotifications = suppressesNotifications;
        this.minor = minor;
    }

    /** Null means the default, as it does in Confluence. */
    public static boolean suppressesNotifications(SaveContext context) {
        return context instanceof DefaultSaveContext known && known.suppressesNotifications;
    }

    public static boolean isMinor(SaveContext context) {
        return context instanceof DefaultSaveContext known && known.minor;
    }
}
