package org.oneonone.web;

import org.oneonone.person.Refusal;

/**
 * Which part of a list is asked for.
 *
 * @param start how many to leave out
 * @param limit how many at most
 */
public record Paging(int start, int limit) {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    /**
     * Reads the query parameters {@code start} and {@code limit}; either may be null, as the platform hands them in.
     */
    public static Paging parse(String start, String limit) {
        return new Paging(number("start", start, 0, Integer.MAX_VALUE, 0), number("limit", limit, 1, MOST, USUAL));
    }

    private static int number(String field, String text, int least, int most, int usual) {
        if (text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the refusal, which says all there is to say.
        }
        throw Refusal.invalid(field, "oneonone.web.error.number", Integer.toString(least), Integer.toString(most));
    }
}
