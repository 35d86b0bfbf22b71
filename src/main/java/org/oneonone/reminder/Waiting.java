package org.oneonone.reminder;

/**
 * What waits for a pair, as numbers; words stay on their pages.
 *
 * @param points open talking points
 * @param actions open action items
 */
public record Waiting(int points, int actions) {
    public static final Waiting NOTHING = new Waiting(0, 0);
}
