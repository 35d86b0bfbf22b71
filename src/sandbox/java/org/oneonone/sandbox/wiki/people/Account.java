package org.oneonone.sandbox.wiki.people;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.Locale;

/** A user of the sandbox; two are the same if their keys are, whatever they are called meanwhile. */
public record Account(
        UserKey key, String name, String fullName, String email, ZoneId zone, Locale locale, boolean active)
        implements ConfluenceUser {
    /** The key as the tables hold it. */
    public String id() {
        return key.getStringValue();
    }

    @Override
    public UserKey getKey() {
        return key;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getFullName() {
        return fullName;
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfluenceUser user && user.getKey().equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
