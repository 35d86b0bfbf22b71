package com.atlassian.user;

/**
 * A user by name.
 *
 * <p>Declaration: partial. Evidence: B.
 */
public interface User {
    String getName();

    String getFullName();

    String getEmail();
}
