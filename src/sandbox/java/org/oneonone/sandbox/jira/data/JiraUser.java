package org.oneonone.sandbox.jira.data;

import java.time.ZoneId;

/** A person with a Jira account; the key outlives renaming, the name does not. */
public record JiraUser(String name, String key, String displayName, ZoneId zone, String locale) {
    public String email() {
        return name + "@example.com";
    }
}
