package com.atlassian.sal.api.user;

import java.io.Serializable;

/** The key of a user with behaviour. */
public final class UserKey implements Serializable {
    private final String value;

    public UserKey(String value) {
        if (value == null) {
            throw new NullPointerException("userkey must not be null");
        }
        this.value = value;
    }

    public String getStringValue() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserKey key && key.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
