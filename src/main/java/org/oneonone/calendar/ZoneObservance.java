package org.oneonone.calendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A change of a zone's clock that happened once or happens by a yearly rule, as RFC 5545, section 3.6.5, has it. Dates
 * are those that the clock shows just before the change.
 *
 * @param isDaylight whether daylight saving begins, or goes on, with it
 * @param start the first time that it happens
 * @param before the offset from UTC until then
 * @param after the offset from UTC from then on
 * @param rrule when it happens again, empty if it happens once
 */
public record ZoneObservance(
        boolean isDaylight, LocalDateTime start, ZoneOffset before, ZoneOffset after, Optional<String> rrule) {}
