package org.oneonone.sandbox.jira.data;

/** How urgent an issue is. */
public enum Priority implements Choice {
    HIGHEST("1", "Highest"),
    HIGH("2", "High"),
    MEDIUM("3", "Medium"),
    LOW("4", "Low"),
    LOWEST("5", "Lowest");

    private final String id;
    private final String label;

    Priority(String id, String label) {
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
