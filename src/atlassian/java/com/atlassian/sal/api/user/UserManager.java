package com.atlassian.sal.api.user;

/**
 * Who is logged in, and who administers.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public interface UserManager {
    UserKey getRemoteUserKey();

    boolean isSystemAdmin(UserKey key);
}
