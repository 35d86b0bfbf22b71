package com.atlassian.applinks.api;

import java.io.Serializable;
import java.util.Objects;

/** The identity of a link, with behaviour. */
public class ApplicationId implements Serializable {
    private final String value;

    public ApplicationId(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    public String get() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApplicationId id && id.value.equals(value);
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
