package org.oneonone.excusal;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oneonone.cadence.Cadence;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.template.SpaceSettingsStore;
import org.springframework.stereotype.Component;

/**
 * Excuses series by the leave of the two and by the holidays that their spaces chose. Three questions to the database,
 * or two if no space chose any.
 */
@Component
public class StoredExcusals implements ExcusalFinder {
    private final LeaveStore leaves;
    private final HolidayStore holidays;
    private final SpaceSettingsStore settings;
    private final Clock clock;

    StoredExcusals(LeaveStore leaves, HolidayStore holidays, SpaceSettingsStore settings, Clock clock) {
        this.leaves = leaves;
        this.holidays = holidays;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Map<SeriesId, Excuses> of(Collection<Series> many) {
        Map<PersonKey, List<Leave>> away = leaves.of(people(many)).stream().collect(groupingBy(Leave::person));
        Map<String, Map<LocalDate, String>> free = holidaysOfSpaces(many);
        return many.stream()
                .collect(toMap(
                        Series::id,
                        series -> new Excuses(ranges(series, away), free.getOrDefault(series.spaceKey(), Map.of())),
                        (first, again) -> first));
    }

    private static Set<PersonKey> people(Collection<Series> many) {
        return many.stream()
                .flatMap(series -> series.participants().both().stream())
                .collect(toSet());
    }

    private static List<Excuses.Range> ranges(Series series, Map<PersonKey, List<Leave>> away) {
        return series.participants().both().stream()
                .flatMap(person -> away.getOrDefault(person, List.of()).stream())
                .filter(leave -> leave.countsFor(series))
                .map(Leave::days)
                .toList();
    }

    /** As far back and ahead as dates of series are looked at; spaces with the same calendar share its days. */
    private Map<String, Map<LocalDate, String>> holidaysOfSpaces(Collection<Series> many) {
        Set<String> spaces = many.stream().map(Series::spaceKey).collect(toSet());
        Map<String, Long> chosen = settings.holidays(spaces);
        if (chosen.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        long reach = Cadence.REACH.toDays();
        Map<HolidayCalendar.Id, Map<LocalDate, String>> days = new HashMap<>();
        holidays.between(
                        chosen.values().stream().map(HolidayCalendar.Id::new).collect(toSet()),
                        today.minusDays(reach),
                        today.plusDays(reach))
                .forEach((calendar, list) -> days.put(
                        calendar,
                        list.stream()
                                .collect(collectingAndThen(
                                        toMap(Holiday::day, Holiday::name, (first, more) -> first), Map::copyOf))));
        Map<String, Map<LocalDate, String>> found = new HashMap<>();
        chosen.forEach((space, calendar) -> Optional.ofNullable(days.get(new HolidayCalendar.Id(calendar)))
                .ifPresent(free -> found.put(space, free)));
        return found;
    }
}
