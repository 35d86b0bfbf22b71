package org.oneonone.calendar.rest;

import java.nio.charset.StandardCharsets;

/** Breaks lines as RFC 5545, section 3.1, asks for: after 75 octets at most, and never within a character. */
final class FoldedLines {
    private static final int MOST_OCTETS = 75;
    private static final String BREAK = "\r\n";

    private FoldedLines() {}

    /** The same text, whose lines end as they did before, with the long ones folded. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (String line : text.split(BREAK)) {
            fold(line, folded);
            folded.append(BREAK);
        }
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                folded.append(BREAK).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += more;
        }
    }
}
