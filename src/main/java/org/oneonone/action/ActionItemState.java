package org.oneonone.action;

/** What became of an action item. */
public enum ActionItemState {
    OPEN,
    DONE,
    /** Its task is no longer on the page; it comes back when the task does. */
    DROPPED
}
