package org.oneonone.sandbox.jira.data;

import java.util.List;

/** A project permission, by Jira's key for it. */
public enum Permission {
    BROWSE_PROJECTS,
    CREATE_ISSUES,
    EDIT_ISSUES,
    ASSIGNABLE_USER,
    TRANSITION_ISSUES,
    LINK_ISSUES,
    DELETE_ISSUES;

    /** What somebody who works in a project may do. */
    static final List<Permission> WORK = List.of(values()).subList(0, DELETE_ISSUES.ordinal());
}
