package org.oneonone.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.validate.ValidationResult;

/**
 * Reads calendars as somebody else's program does: by the library ical4j, which had no part in writing them. Only its
 * way from a described time zone to one that Java counts with is left out, because it takes the second Sunday for the
 * first one after the first; what a description says is read by {@link #offset} instead.
 */
public final class CalendarReader {
    private final Calendar calendar;

    private CalendarReader(Calendar calendar) {
        this.calendar = calendar;
    }

    public static CalendarReader read(String text) {
        try {
            return new CalendarReader(new CalendarBuilder(new JavaZones()).build(new StringReader(text)));
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(text, e);
        }
    }

    public Calendar calendar() {
        return calendar;
    }

    /** What the library has to object to. */
    public ValidationResult validate() {
        return calendar.validate(true);
    }

    public List<VEvent> events() {
        return calendar.getComponents(Component.VEVENT);
    }

    /** When something takes place: dates of rules, unless another event takes their place, and single ones. */
    public List<Instance> between(Instant from, Instant until) {
        Map<String, Set<Instant>> replaced = new HashMap<>();
        for (VEvent event : events()) {
            replacedBy(event).forEach(date -> replaced.computeIfAbsent(uid(event), any -> new HashSet<>())
                    .add(date));
        }
        return events().stream()
                .flatMap(event -> replacedBy(event).isEmpty()
                        ? all(event, from, until).filter(instance -> !replaced.getOrDefault(uid(event), Set.of())
                                .contains(instance.start()))
                        : Stream.of(own(event)))
                .filter(instance ->
                        !instance.start().isBefore(from) && instance.start().isBefore(until))
                .sorted(Comparator.comparing(Instance::start).thenComparing(Instance::end))
                .toList();
    }

    /** The zones that the calendar describes. */
    public Set<String> zones() {
        return calendar.<VTimeZone>getComponents(Component.VTIMEZONE).stream()
                .map(zone -> zone.getRequiredProperty(Property.TZID).getValue())
                .collect(Collectors.toSet());
    }

    /** When the first of the events begins that are on the clock of a zone; never if there is none. */
    public Instant firstIn(String zone) {
        return events().stream()
                .map(event -> event.<DtStart<Temporal>>getRequiredProperty(Property.DTSTART))
                .filter(start -> start.getParameter(Parameter.TZID)
                        .filter(id -> id.getValue().equals(zone))
                        .isPresent())
                .map(start -> Instant.from(start.getDate()))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** The offset that the calendar's own description of a zone gives for an instant, as RFC 5545 has it. */
    public ZoneOffset offset(String zone, Instant at) {
        return calendar.<VTimeZone>getComponents(Component.VTIMEZONE).stream()
                .filter(description -> description
                        .getRequiredProperty(Property.TZID)
                        .getValue()
                        .equals(zone))
                .flatMap(description -> description.getObservances().stream())
                .flatMap(observance -> onsets(observance, at))
                .filter(onset -> !onset.at().isAfter(at))
                .max(Comparator.comparing(Onset::at))
                .orElseThrow()
                .offset();
    }

    private static Stream<Onset> onsets(Observance observance, Instant at) {
        TzOffsetFrom before = observance.getRequiredProperty(Property.TZOFFSETFROM);
        TzOffsetTo after = observance.getRequiredProperty(Property.TZOFFSETTO);
        DtStart<LocalDateTime> start = observance.getRequiredProperty(Property.DTSTART);
        LocalDateTime until = LocalDateTime.ofInstant(at, ZoneOffset.UTC).plusDays(2);
        Optional<RRule<LocalDateTime>> rule = observance.getProperty(Property.RRULE);
        return Stream.concat(
                        Stream.of(start.getDate()),
                        rule.stream()
                                .flatMap(rrule ->
                                        rrule.getRecur().getDates(start.getDate(), start.getDate(), until).stream()))
                .map(local -> new Onset(local.toInstant(before.getOffset()), after.getOffset()));
    }

    private static Stream<Instance> all(VEvent event, Instant from, Instant until) {
        Period<ZonedDateTime> window =
                new Period<>(from.minusSeconds(86400).atZone(ZoneOffset.UTC), until.atZone(ZoneOffset.UTC));
        Set<Period<Temporal>> periods = event.calculateRecurrenceSet(window);
        return periods.stream()
                .map(period -> new Instance(Instant.from(period.getStart()), Instant.from(period.getEnd())));
    }

    private static Instance own(VEvent event) {
        DtStart<Temporal> start = event.<Temporal>getStartDate().orElseThrow();
        DtEnd<Temporal> end = event.<Temporal>getEndDate().orElseThrow();
        return new Instance(Instant.from(start.getDate()), Instant.from(end.getDate()));
    }

    private static List<Instant> replacedBy(VEvent event) {
        return event.<RecurrenceId<Temporal>>getProperty(Property.RECURRENCE_ID).stream()
                .map(property -> Instant.from(property.getDate()))
                .toList();
    }

    private static String uid(VEvent event) {
        return event.getUid().orElseThrow().getValue();
    }

    /**
     * A stretch of time.
     *
     * @param start when it begins
     * @param end when it ends
     */
    public record Instance(Instant start, Instant end) {}

    /**
     * The moment of a change.
     *
     * @param at when
     * @param offset what counts from then on
     */
    private record Onset(Instant at, ZoneOffset offset) {}

    /** Takes names of zones at their word. */
    private static final class JavaZones implements TimeZoneRegistry {
        @Override
        public void register(TimeZone timezone) {
            // The name says it all.
        }

        @Override
        public void register(TimeZone timezone, boolean update) {
            // The name says it all.
        }

        @Override
        public void clear() {
            // There is nothing to clear.
        }

        @Override
        public TimeZone getTimeZone(String id) {
            return null;
        }

        @Override
        public Map<String, ZoneRules> getZoneRules() {
            // The library registers what it finds here with Java, and asks nobody else if it finds nothing.
            return Map.of("ical4j~" + UUID.randomUUID(), ZoneOffset.UTC.getRules());
        }

        @Override
        public ZoneId getZoneId(String tzId) {
            return ZoneId.of(tzId);
        }

        @Override
        public String getTzId(String zoneId) {
            return zoneId;
        }
    }
}
