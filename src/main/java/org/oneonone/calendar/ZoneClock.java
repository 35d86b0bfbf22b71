package org.oneonone.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The changes of a zone's clock as calendars describe them, from the rules that Java itself knows. Changes that come
 * every year become a rule, after it was seen to name the right days; others are listed.
 */
public final class ZoneClock {
    /** After so many years the calendar begins anew. */
    private static final int CYCLE = 400;

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneClock() {}

    /** What the clock of a zone does from one instant on; changes that no rule names are listed up to another. */
    public static List<ZoneObservance> of(ZoneId zone, Instant from, Instant until) {
        ZoneRules rules = zone.getRules();
        Optional<ZoneOffsetTransition> latest = Optional.ofNullable(rules.previousTransition(from.plusNanos(1)))
                .filter(change -> change.getDateTimeBefore().isAfter(LONG_AGO));
        List<ZoneOffsetTransition> changes = changes(rules, latest, from, until);
        int ruled = firstYearOfRules(rules, latest);
        List<ZoneObservance> yearly = rules.getTransitionRules().stream()
                .flatMap(rule -> yearly(rule, ruled, rules).stream())
                .toList();
        boolean isAllByRule = yearly.size() == rules.getTransitionRules().size();
        List<ZoneObservance> all = new ArrayList<>();
        if (latest.isEmpty()) {
            all.add(still(rules, from));
        }
        changes.stream()
                .filter(change -> !isAllByRule
                        || yearly.isEmpty()
                        || change.getDateTimeBefore().getYear() < ruled)
                .map(change -> once(change, rules))
                .forEach(all::add);
        if (isAllByRule) {
            all.addAll(yearly);
        }
        return List.copyOf(all);
    }

    private static List<ZoneOffsetTransition> changes(
            ZoneRules rules, Optional<ZoneOffsetTransition> latest, Instant from, Instant until) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        latest.ifPresent(changes::add);
        ZoneOffsetTransition next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(until)) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    /** Java lists the changes of the past, and has rules for the years after the last listed one. */
    private static int firstYearOfRules(ZoneRules rules, Optional<ZoneOffsetTransition> latest) {
        List<ZoneOffsetTransition> past = rules.getTransitions();
        int lastListed = past.isEmpty()
                ? LONG_AGO.getYear()
                : past.get(past.size() - 1).getDateTimeBefore().getYear();
        return Math.max(
                lastListed + 1,
                latest.map(change -> change.getDateTimeBefore().getYear()).orElse(LONG_AGO.getYear()));
    }

    private static ZoneObservance still(ZoneRules rules, Instant from) {
        var offset = rules.getOffset(from);
        return new ZoneObservance(rules.isDaylightSavings(from), LONG_AGO, offset, offset, Optional.empty());
    }

    /** Each by itself: programs are bad at lists of further dates. */
    private static ZoneObservance once(ZoneOffsetTransition change, ZoneRules rules) {
        return observance(change, rules, Optional.empty());
    }

    private static ZoneObservance observance(ZoneOffsetTransition change, ZoneRules rules, Optional<String> rrule) {
        return new ZoneObservance(
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                rrule);
    }

    private static Optional<ZoneObservance> yearly(ZoneOffsetTransitionRule rule, int year, ZoneRules rules) {
        ZoneOffsetTransition first = rule.createTransition(year);
        List<LocalDateTime> dates = IntStream.range(year, year + CYCLE)
                .mapToObj(each -> rule.createTransition(each).getDateTimeBefore())
                .toList();
        return rrule(dates).map(rrule -> observance(first, rules, Optional.of(rrule)));
    }

    /** The rule that names one date of each year, empty if there is none as simple as that. */
    private static Optional<String> rrule(List<LocalDateTime> dates) {
        Set<Integer> months = dates.stream().map(LocalDateTime::getMonthValue).collect(Collectors.toSet());
        Set<DayOfWeek> weekdays =
                dates.stream().map(LocalDateTime::getDayOfWeek).collect(Collectors.toSet());
        boolean isOneTime =
                dates.stream().map(LocalDateTime::toLocalTime).distinct().count() == 1;
        if (months.size() > 1 || !isOneTime) {
            return Optional.empty();
        }
        String month = "FREQ=YEARLY;BYMONTH=" + months.iterator().next();
        int first = dates.stream().mapToInt(LocalDateTime::getDayOfMonth).min().orElseThrow();
        int last = dates.stream().mapToInt(LocalDateTime::getDayOfMonth).max().orElseThrow();
        if (first == last) {
            return Optional.of(month + ";BYMONTHDAY=" + first);
        }
        return weekdays.size() > 1
                ? Optional.empty()
                : days(dates, first, last)
                        .map(days -> month
                                + days.replace(
                                        "%", weekdays.iterator().next().name().substring(0, 2)));
    }

    private static Optional<String> days(List<LocalDateTime> dates, int first, int last) {
        if (dates.stream().allMatch(date -> date.plusDays(7).getMonth() != date.getMonth())) {
            return Optional.of(";BYDAY=-1%");
        }
        if (last - first != 6) {
            return Optional.empty();
        }
        return Optional.of(
                first % 7 == 1
                        ? ";BYDAY=" + (first / 7 + 1) + "%"
                        : ";BYMONTHDAY="
                                + IntStream.rangeClosed(first, last)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(","))
                                + ";BYDAY=%");
    }
}
