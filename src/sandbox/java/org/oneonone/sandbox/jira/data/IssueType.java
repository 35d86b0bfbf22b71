package org.oneonone.sandbox.jira.data;

/** The kinds of issue that every project has. */
public enum IssueType implements Choice {
    TASK("10002", "Task"),
    BUG("10004", "Bug"),
    STORY("10001", "Story"),
    SUB_TASK("10003", "Sub-task");

    private final String id;
    private final String label;

    IssueType(String id, String label) {
        this.id = id;
        this.label = label;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }
}
