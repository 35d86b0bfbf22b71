package org.oneonone.excusal.rest;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oneonone.excusal.HolidayFile;
import org.oneonone.person.Refusal;

/** One event of a file. Only what is said of whole days is looked at, so that others may say what they like. */
final class IcsEvent {
    private static final Pattern DAY = Pattern.compile("\\d{8}");
    private static final Pattern TIME = Pattern.compile("\\d{8}T\\d{6}Z?");
    private static final Pattern WHOLE_DAYS = Pattern.compile("P(\\d{1,4}W)?(\\d{1,4}D)?");

    private final Map<String, List<Line>> lines = new HashMap<>();
    private final int begin;

    IcsEvent(int begin) {
        this.begin = begin;
    }

    /** The sentence for a line that does not say what it should. */
    static Refusal unreadable(int line) {
        return Refusal.invalid("ics", "oneonone.excusal.error.ics.line", Integer.toString(line));
    }

    void take(VObjectProperty property, int number) {
        lines.computeIfAbsent(property.getName().toUpperCase(Locale.ROOT), name -> new ArrayList<>())
                .add(new Line(property.getValue().strip(), number));
    }

    boolean isWholeDay() {
        boolean isCancelled = one("STATUS")
                .filter(line -> line.value().equalsIgnoreCase("CANCELLED"))
                .isPresent();
        return !start().isTime() && !isCancelled;
    }

    String uid() {
        return one("UID").map(Line::value).orElse("");
    }

    /** The date of another event of the same identity in whose place this one stands. */
    Optional<LocalDate> replaces() {
        return uid().isEmpty() ? Optional.empty() : one("RECURRENCE-ID").map(Line::day);
    }

    /** Only for whole days. An end that is the beginning is meant as one day, as some programs write it. */
    HolidayFile.Event read(Set<LocalDate> replaced) {
        many("EXRULE").findFirst().ifPresent(line -> {
            throw unreadable(line.number());
        });
        LocalDate first = start().wholeDay();
        LocalDate after = one("DTEND")
                .map(Line::wholeDay)
                .or(() -> one("DURATION").map(line -> first.plus(line.length())))
                .orElse(first.plusDays(1));
        if (after.isBefore(first)) {
            throw unreadable(begin);
        }
        Set<LocalDate> except = new HashSet<>(replaced);
        many("EXDATE").flatMap(Line::days).forEach(except::add);
        return new HolidayFile.Event(
                one("SUMMARY").map(Line::words).orElse(""),
                first,
                after.isAfter(first) ? after.minusDays(1) : first,
                one("RRULE").map(Line::value),
                many("RDATE").flatMap(Line::days).toList(),
                except);
    }

    private Line start() {
        return one("DTSTART").orElseThrow(() -> unreadable(begin));
    }

    private Stream<Line> many(String name) {
        return lines.getOrDefault(name, List.of()).stream();
    }

    private Optional<Line> one(String name) {
        List<Line> found = many(name).toList();
        if (found.size() > 1) {
            throw unreadable(found.get(1).number());
        }
        return found.stream().findFirst();
    }

    /**
     * What one line says.
     *
     * @param value behind the colon
     * @param number which line it is, for whoever has to mend it
     */
    private record Line(String value, int number) {
        boolean isTime() {
            return TIME.matcher(value).matches();
        }

        LocalDate wholeDay() {
            return day(value);
        }

        /** The day of a date, or of a date with a time. */
        LocalDate day() {
            return day(isTime() ? value.substring(0, 8) : value);
        }

        Stream<LocalDate> days() {
            return Stream.of(value.split(",")).map(part -> new Line(part.strip(), number).day());
        }

        Period length() {
            if (value.length() < 3 || !WHOLE_DAYS.matcher(value).matches()) {
                throw unreadable(number);
            }
            return Period.parse(value);
        }

        String words() {
            return VObjectPropertyValues.unescape(value).replaceAll("\\s+", " ").strip();
        }

        private LocalDate day(String text) {
            try {
                if (DAY.matcher(text).matches()) {
                    return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
                }
            } catch (DateTimeException odd) {
                // Falls through to the refusal, which says all there is to say.
            }
            throw unreadable(number);
        }
    }
}
