package org.oneonone.sandbox.jira.data;

import java.util.List;

/** A project, with the rules that differ between ours. */
public record JiraProject(long id, String key, String name) {
    /** The custom field that STRICT requires. */
    public static final String COST_CENTRE = "customfield_10010";

    public static final List<String> COST_CENTRES = List.of("CC-100", "CC-200");

    /** Whether creating needs a cost centre, and Done a resolution. */
    public boolean isStrict() {
        return key.equals("STRICT");
    }

    /** Whether the field can be set on the create and edit screens. */
    public boolean hasOnScreen(String field) {
        return List.of("summary", "description", "assignee", "priority", "labels", "duedate", "security", "parent")
                        .contains(field)
                || isStrict() && field.equals(COST_CENTRE);
    }
}
