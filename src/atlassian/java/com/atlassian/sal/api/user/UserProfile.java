package com.atlassian.sal.api.user;

/**
 * What a user shows of themselves.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public interface UserProfile {
    UserKey getUserKey();

    String getUsername();

    String getFullName();

    String getEmail();
}
