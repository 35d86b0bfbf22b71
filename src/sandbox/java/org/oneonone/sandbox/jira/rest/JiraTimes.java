package org.oneonone.sandbox.jira.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as Jira writes them. */
final class JiraTimes {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    private JiraTimes() {}

    static String text(Instant instant) {
        return FORMAT.format(instant);
    }
}
