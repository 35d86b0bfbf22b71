package org.oneonone.excusal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oneonone.cadence.Cadence;
import org.oneonone.cadence.Recurrence;
import org.oneonone.person.Refusal;
import org.springframework.stereotype.Component;

/** Turns the events of a file into single days, from five years back to ten years ahead. */
@Component
public class HolidayDays {
    static final int YEARS_BACK = 5;
    static final int YEARS_AHEAD = 10;
    private static final int MOST_DAYS = 5000;
    private static final int MOST_RULES = 500;
    private static final int LONGEST_NAME = 200;
    private static final Pattern YEARLY = Pattern.compile("(?i)(.*;)?FREQ=YEARLY(;.*)?");

    private final Recurrence recurrence;

    HolidayDays(Recurrence recurrence) {
        this.recurrence = recurrence;
    }

    /** One entry a day, the earliest first; at least one, else the file is refused. */
    List<Holiday> of(HolidayFile file, String calendar, LocalDate today) {
        if (file.events().stream().filter(event -> event.rrule().isPresent()).count() > MOST_RULES) {
            throw Refusal.invalid("ics", "oneonone.excusal.error.ics.rules", Integer.toString(MOST_RULES));
        }
        Window window = new Window(today.minusYears(YEARS_BACK), today.plusYears(YEARS_AHEAD));
        Map<LocalDate, String> names = new TreeMap<>();
        for (HolidayFile.Event event : file.events()) {
            String name = event.name().isEmpty() ? calendar : event.name();
            days(event, window).forEach(day -> {
                names.merge(day, name, HolidayDays::both);
                if (names.size() > MOST_DAYS) {
                    throw Refusal.invalid("ics", "oneonone.excusal.error.ics.days", Integer.toString(MOST_DAYS));
                }
            });
        }
        if (names.isEmpty()) {
            throw Refusal.invalid(
                    "ics",
                    "oneonone.excusal.error.ics.empty",
                    window.from().toString(),
                    window.to().toString());
        }
        return names.entrySet().stream()
                .map(entry -> new Holiday(entry.getKey(), shortened(entry.getValue())))
                .toList();
    }

    private Stream<LocalDate> days(HolidayFile.Event event, Window window) {
        long more = ChronoUnit.DAYS.between(event.first(), event.last());
        return Stream.concat(Stream.of(event.first()), Stream.concat(event.others().stream(), again(event, window)))
                .distinct()
                .filter(first -> !event.except().contains(first))
                .flatMap(first -> window.cut(first, first.plusDays(more)));
    }

    private Stream<LocalDate> again(HolidayFile.Event event, Window window) {
        return event.rrule().map(rule -> again(event, rule, window)).orElseGet(Stream::empty);
    }

    /** Whole days need no zone: they are counted in one without changes of the clock. */
    private Stream<LocalDate> again(HolidayFile.Event event, String rule, Window window) {
        Cadence cadence =
                new Cadence(Optional.of(rule), event.first().atStartOfDay(), ZoneOffset.UTC, Cadence.SHORTEST_MINUTES);
        boolean isRefused = !YEARLY.matcher(rule).matches()
                || recurrence.objectionTo(cadence).isPresent();
        if (isRefused) {
            throw Refusal.invalid("ics", "oneonone.excusal.error.ics.rule", shortened(event.name()));
        }
        long length = ChronoUnit.DAYS.between(event.first(), event.last());
        List<LocalDate> dates = recurrence
                .between(
                        cadence,
                        window.from()
                                .minusDays(length)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        window.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .stream()
                .map(date -> LocalDate.ofInstant(date, ZoneOffset.UTC))
                .toList();
        if (dates.size() >= Recurrence.MOST) {
            throw Refusal.invalid("ics", "oneonone.excusal.error.ics.rule", shortened(event.name()));
        }
        return dates.stream();
    }

    private static String both(String one, String other) {
        return one.equals(other) || one.length() > LONGEST_NAME ? one : one + ", " + other;
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end) + "…";
    }

    /** The days that are kept, both ends included. */
    private record Window(LocalDate from, LocalDate to) {
        Stream<LocalDate> cut(LocalDate first, LocalDate last) {
            LocalDate begin = first.isBefore(from) ? from : first;
            LocalDate end = last.isAfter(to) ? to : last;
            return end.isBefore(begin) ? Stream.empty() : begin.datesUntil(end.plusDays(1));
        }
    }
}
