package org.oneonone.sandbox.jira.data;

/** The steps of the one workflow; from each, a transition leads to every other. */
public enum Status implements Choice {
    TO_DO("10000", "To Do", "11", 2, "new", "To Do", "blue-gray"),
    IN_PROGRESS("3", "In Progress", "21", 4, "indeterminate", "In Progress", "yellow"),
    DONE("10001", "Done", "31", 3, "done", "Done", "green");

    private final String id;
    private final String label;
    private final String transition;
    private final int categoryId;
    private final String category;
    private final String categoryName;
    private final String colour;

    Status(String id, String label, String transition, int categoryId, String category, String name, String colour) {
        this.id = id;
        this.label = label;
        this.transition = transition;
        this.categoryId = categoryId;
        this.category = category;
        this.categoryName = name;
        this.colour = colour;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** The id of the transition that leads here. */
    public String transition() {
        return transition;
    }

    public int categoryId() {
        return categoryId;
    }

    /** {@code new}, {@code indeterminate} or {@code done}. */
    public String category() {
        return category;
    }

    public String categoryName() {
        return categoryName;
    }

    public String colour() {
        return colour;
    }
}
