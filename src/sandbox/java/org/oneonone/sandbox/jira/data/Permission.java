package org.oneonone.sandbox.jira.data;

import java.util.List;

/** A project permission, by Jira's key for it. */
public enum Permission {
    BROWSE_PROJECTS,
    CREATE_ISSUES,
    EDIT_ISSUES,
    SCHEDULE_ISSUES,
    ASSIGN_ISSUES,
    ASSIGNABLE_USER,
    TRANSITION_ISSUES,
    RESOLVE_ISSUES,
    LINK_ISSUES,
    ADD_COMMENTS,
    DELETE_ISSUES,
    ADMINISTER_PROJECTS;

    /** What somebody who works in a project may do. */
    static List<Permission> work() {
        return List.of(values()).subList(0, DELETE_ISSUES.ordinal());
    }
}
