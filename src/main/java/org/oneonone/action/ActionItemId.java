package org.oneonone.action;

/**
 * The identity of an action item; it stays when an editor renumbers the tasks of a page.
 *
 * @param value the key of its row
 */
public record ActionItemId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
