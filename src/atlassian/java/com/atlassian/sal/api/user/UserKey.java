package com.atlassian.sal.api.user;

import java.io.Serializable;

/**
 * The key of a user, which outlives renaming.
 *
 * <p>Declaration: partial. Evidence: exact (sal-api 5.0.0).
 */
public final class UserKey implements Serializable {
    public UserKey(String value) {}

    public native String getStringValue();
}
