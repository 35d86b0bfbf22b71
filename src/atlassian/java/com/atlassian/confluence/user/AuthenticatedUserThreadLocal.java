package com.atlassian.confluence.user;

/**
 * Who is acting on this thread.
 *
 * <p>Declaration: partial. Evidence: B(10.0.1).
 */
public class AuthenticatedUserThreadLocal {
    private AuthenticatedUserThreadLocal() {}

    public static native ConfluenceUser get();

    public static native void set(ConfluenceUser user);
}
