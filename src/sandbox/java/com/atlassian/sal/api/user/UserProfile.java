package com.atlassian.sal.api.user;

/**
 * What a user shows of themselves.
 */
public interface UserProfile {
    UserKey getUserKey();

    String getUsername();

    String getFullName();

    String getEmail();
}
