package org.oneonone.sandbox.jira.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.oneonone.sandbox.jira.http.Json;

/** A person with a Jira account; the key outlives renaming, the name does not. */
public record JiraUser(String name, String userKey, String displayName, String zone, String locale) {
    public ObjectNode json() {
        return Json.object()
                .put("name", name)
                .put("key", userKey)
                .put("emailAddress", name + "@example.com")
                .put("displayName", displayName)
                .put("active", true)
                .put("timeZone", zone);
    }
}
