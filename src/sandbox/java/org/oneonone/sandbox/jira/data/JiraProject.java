package org.oneonone.sandbox.jira.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.oneonone.sandbox.jira.http.Json;

/** A project, with the rules that differ between ours. */
public record JiraProject(long id, String key, String name) {
    /** Whether creating needs a cost centre, and Done a resolution. */
    public boolean isStrict() {
        return key.equals("STRICT");
    }

    public ObjectNode json() {
        return Json.object().put("id", String.valueOf(id)).put("key", key).put("name", name);
    }
}
