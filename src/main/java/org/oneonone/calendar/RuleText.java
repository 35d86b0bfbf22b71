package org.oneonone.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A recurrence rule whose end is said anew. A count begins at a rule's first date, so it would be wrong beside any
 * later one; an end without a time, or on a local clock, is not allowed beside dates with a zone.
 */
final class RuleText {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final String rrule;

    RuleText(String rrule) {
        this.rrule = rrule.toUpperCase(Locale.ROOT);
    }

    /** Whether the rule itself says when it is over. */
    boolean ends() {
        return Arrays.stream(rrule.split(";")).anyMatch(RuleText::isEnd);
    }

    String endless() {
        return Arrays.stream(rrule.split(";")).filter(part -> !isEnd(part)).collect(Collectors.joining(";"));
    }

    /** The rule with a last date, which belongs to it. */
    String until(Instant last) {
        return endless() + ";UNTIL=" + UTC.format(last);
    }

    private static boolean isEnd(String part) {
        return part.startsWith("COUNT=") || part.startsWith("UNTIL=");
    }
}
