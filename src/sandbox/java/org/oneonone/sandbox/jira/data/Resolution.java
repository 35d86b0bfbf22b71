package org.oneonone.sandbox.jira.data;

/** Why an issue is done. */
public enum Resolution implements Choice {
    DONE("10000", "Done"),
    WONT_DO("10001", "Won't Do"),
    DUPLICATE("10002", "Duplicate");

    private final String id;
    private final String label;

    Resolution(String id, String label) {
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
