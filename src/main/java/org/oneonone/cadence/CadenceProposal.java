package org.oneonone.cadence;

import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.oneonone.person.Refusal;

/**
 * A cadence as somebody proposes it, before anything is checked.
 *
 * @param rrule a recurrence rule, empty for meetings by arrangement
 * @param start a local date and time; an instant, as our answers give it, is read on the clock of the zone
 * @param zone a name from the IANA time zone database
 * @param durationMinutes how long a meeting takes
 */
public record CadenceProposal(
        Optional<String> rrule, Optional<String> start, Optional<String> zone, Optional<Integer> durationMinutes) {
    /** The cadence, or a refusal that names the field at fault. */
    public Cadence check(Recurrence recurrence, Clock clock) {
        rrule.filter(String::isBlank).ifPresent(blank -> {
            throw Refusal.invalid("rrule", "oneonone.cadence.error.rrule.empty");
        });
        ZoneId checkedZone = checkedZone();
        Cadence cadence = new Cadence(rrule, checkedStart(checkedZone, clock), checkedZone, checkedDuration());
        recurrence.objectionTo(cadence).ifPresent(objection -> {
            throw Refusal.invalid(
                    "rrule", objection.key(), objection.arguments().toArray(Serializable[]::new));
        });
        return firstDate(cadence, recurrence)
                .filter(day -> isOtherDay(day, cadence))
                .map(cadence::beginningOn)
                .orElse(cadence);
    }

    /** Whether the cadence that was made of this begins on another day than was asked for. */
    public boolean isOtherDay(Cadence made) {
        return start.flatMap(text -> read(text, made.zone()))
                .filter(asked -> isOtherDay(asked.toLocalDate(), made))
                .isPresent();
    }

    /**
     * RFC 5545, section 3.8.5.3, leaves open what a start means that its own rule does not have. Here the rule's first
     * date after it is the start, so that a calendar that counts each start finds the same meetings.
     */
    private static Optional<LocalDate> firstDate(Cadence cadence, Recurrence recurrence) {
        return recurrence.next(cadence, Instant.EPOCH, 1).stream()
                .map(first -> LocalDate.ofInstant(first, cadence.zone()))
                .findFirst();
    }

    private static boolean isOtherDay(LocalDate day, Cadence cadence) {
        return !day.equals(cadence.start().toLocalDate());
    }

    private ZoneId checkedZone() {
        return zone.filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of)
                .orElseThrow(() -> Refusal.invalid("zone", "oneonone.cadence.error.zone"));
    }

    private LocalDateTime checkedStart(ZoneId inZone, Clock clock) {
        LocalDateTime read = start.flatMap(text -> read(text, inZone))
                .orElseThrow(() -> Refusal.invalid("start", "oneonone.cadence.error.start"));
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (read.isBefore(now.minus(Cadence.REACH)) || read.isAfter(now.plus(Cadence.REACH))) {
            throw Refusal.invalid("start", "oneonone.cadence.error.start.far");
        }
        return read.withNano(0);
    }

    private static Optional<LocalDateTime> read(String text, ZoneId zone) {
        try {
            return Optional.of(
                    text.endsWith("Z")
                            ? LocalDateTime.ofInstant(Instant.parse(text), zone)
                            : LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int checkedDuration() {
        return durationMinutes
                .filter(minutes -> minutes >= Cadence.SHORTEST_MINUTES && minutes <= Cadence.LONGEST_MINUTES)
                .orElseThrow(() -> Refusal.invalid(
                        "durationMinutes",
                        "oneonone.cadence.error.duration",
                        Integer.toString(Cadence.SHORTEST_MINUTES),
                        Integer.toString(Cadence.LONGEST_MINUTES)));
    }
}
