package org.oneonone.jira.applinks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long somebody who answers "too many requests" wants to be left alone: a number of seconds, or a date. */
final class RetryAfter {
    private static final Duration USUAL = Duration.ofSeconds(30);
    /** Whoever names more than that, a proxy for example, hardly means it. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** The wait, a second more than was asked for, since neither side counts parts of seconds. */
    static Duration of(Optional<String> header, Instant now) {
        var asked = header.map(String::strip)
                .map(text -> read(text, now))
                .orElse(USUAL)
                .plusSeconds(1);
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration read(String text, Instant now) {
        try {
            if (text.matches("[0-9]+")) {
                return Duration.ofSeconds(Long.parseLong(text));
            }
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (NumberFormatException e) {
            return LONGEST;
        } catch (DateTimeException e) {
            return USUAL;
        }
    }
}
