package org.oneonone.agenda.rest;

import java.util.Arrays;
import java.util.Locale;
import org.oneonone.agenda.TalkingPoint;
import org.oneonone.person.Refusal;

/** Which points of a series are asked for. */
enum PointFilter {
    OPEN,
    DISCUSSED,
    ALL;

    /** Reads the query parameter {@code state}, which may be null, as the platform hands it in. */
    static PointFilter parse(String text) {
        if (text == null) {
            return OPEN;
        }
        return Arrays.stream(values())
                .filter(filter -> filter.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("state", "oneonone.agenda.error.state"));
    }

    boolean takes(TalkingPoint point) {
        return this == ALL || point.isOpen() == (this == OPEN);
    }
}
