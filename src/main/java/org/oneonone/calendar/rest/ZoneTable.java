package org.oneonone.calendar.rest;

import biweekly.ICalendar;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.ICalProperty;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oneonone.calendar.CalendarEntry;

/** The time zones of one calendar, each described for as long as its events need it. */
final class ZoneTable {
    private final ICalendar calendar;
    private final Map<ZoneId, TimezoneAssignment> zones;

    ZoneTable(ICalendar calendar, Collection<CalendarEntry> entries, Instant until) {
        this.calendar = calendar;
        this.zones = entries.stream().collect(Collectors.groupingBy(CalendarEntry::zone)).entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, zone -> assignment(zone.getKey(), zone.getValue(), until)));
        if (zones.isEmpty()) {
            // A calendar has to have something in it.
            calendar.getTimezoneInfo().getTimezones().add(assignment(ZoneId.of("UTC"), List.of(), until));
        }
        zones.keySet().stream()
                .sorted(Comparator.comparing(ZoneId::getId))
                .forEach(zone -> calendar.getTimezoneInfo().getTimezones().add(zones.get(zone)));
    }

    /** Lets a property be written on the clock of a zone if that is possible; else it stays in UTC. */
    void put(ICalProperty property, Instant instant, ZoneId zone) {
        if (isOnTheClock(instant, zone)) {
            calendar.getTimezoneInfo().setTimezone(property, zones.get(zone));
        }
    }

    /** Whether the clock of a zone names an instant. It does not name the second of two times that it shows alike. */
    static boolean isOnTheClock(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone).atZone(zone).toInstant().equals(instant);
    }

    private static TimezoneAssignment assignment(ZoneId zone, Collection<CalendarEntry> entries, Instant until) {
        Instant first = instants(entries).min(Comparator.naturalOrder()).orElse(until);
        Instant last = instants(entries).max(Comparator.naturalOrder()).orElse(until);
        VTimezone component = ZoneText.of(zone, first, last.isAfter(until) ? last : until);
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component);
    }

    private static Stream<Instant> instants(Collection<CalendarEntry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.start(), entry.end()), entry.replaces().stream()));
    }
}
