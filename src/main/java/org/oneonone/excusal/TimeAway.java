package org.oneonone.excusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.template.SpaceSettingsStore;
import org.springframework.stereotype.Component;

/** Lists what excuses days of a series: leave of both, which both see, and the holidays of the year to come. */
@Component
public class TimeAway {
    private final LeaveStore leaves;
    private final HolidayStore holidays;
    private final SpaceSettingsStore settings;
    private final Clock clock;

    TimeAway(LeaveStore leaves, HolidayStore holidays, SpaceSettingsStore settings, Clock clock) {
        this.leaves = leaves;
        this.holidays = holidays;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is not over yet, the earliest first, and after it what is over, the latest first. */
    public List<Entry> of(Series series) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), series.cadence().zone());
        Comparator<Entry> byDay = Comparator.comparing(entry -> entry.days().from());
        List<Entry> leave = leaves.of(series.participants().both()).stream()
                .filter(found -> found.countsFor(series))
                .map(Entry::of)
                .toList();
        Stream<Entry> ahead = Stream.concat(
                        leave.stream().filter(found -> !found.days().isOver(today)), holidays(series, today))
                .sorted(byDay);
        Stream<Entry> over =
                leave.stream().filter(found -> found.days().isOver(today)).sorted(byDay.reversed());
        return Stream.concat(ahead, over).toList();
    }

    private Stream<Entry> holidays(Series series, LocalDate today) {
        List<HolidayCalendar.Id> chosen = settings.holidays(List.of(series.spaceKey())).values().stream()
                .map(HolidayCalendar.Id::new)
                .toList();
        return chosen.isEmpty()
                ? Stream.empty()
                : holidays.between(chosen, today, today.plusYears(1)).values().stream()
                        .flatMap(List::stream)
                        .map(Entry::of);
    }

    /**
     * One reason for which days of a series do not count, as the two see it.
     *
     * @param leave the leave that it is, empty for a holiday
     * @param person who is away, empty for a holiday
     * @param days when and why
     * @param everySeries whether it counts for all series of that person
     */
    public record Entry(Optional<Leave.Id> leave, Optional<PersonKey> person, Excuses.Range days, boolean everySeries) {
        public static Entry of(Leave leave) {
            return new Entry(
                    Optional.of(leave.id()),
                    Optional.of(leave.person()),
                    leave.days(),
                    leave.series().isEmpty());
        }

        static Entry of(Holiday holiday) {
            Excuses.Range day = new Excuses.Range(holiday.day(), holiday.day(), holiday.name());
            return new Entry(Optional.empty(), Optional.empty(), day, false);
        }
    }
}
