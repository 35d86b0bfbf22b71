package org.oneonone.excusal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Public holidays in maps, for tests of what uses them. */
public final class InMemoryHolidayStore implements HolidayStore {
    private final Map<Long, HolidayCalendar> calendars = new TreeMap<>();
    private final Map<Long, List<Holiday>> days = new HashMap<>();
    private long last;

    @Override
    public List<HolidayCalendar> calendars() {
        return calendars.values().stream()
                .sorted(Comparator.comparing(HolidayCalendar::name))
                .toList();
    }

    @Override
    public Optional<HolidayCalendar> byId(HolidayCalendar.Id id) {
        return Optional.ofNullable(calendars.get(id.value()));
    }

    @Override
    public HolidayCalendar put(String name, List<Holiday> list) {
        long id = calendars.values().stream()
                .filter(known -> known.name().equals(name))
                .map(known -> known.id().value())
                .findFirst()
                .orElseGet(() -> ++last);
        HolidayCalendar made = new HolidayCalendar(
                new HolidayCalendar.Id(id),
                name,
                list.size(),
                list.get(0).day(),
                list.get(list.size() - 1).day());
        calendars.put(id, made);
        days.put(id, List.copyOf(list));
        return made;
    }

    @Override
    public boolean remove(HolidayCalendar.Id id) {
        days.remove(id.value());
        return calendars.remove(id.value()) != null;
    }

    @Override
    public Map<HolidayCalendar.Id, List<Holiday>> between(
            Collection<HolidayCalendar.Id> wanted, LocalDate from, LocalDate to) {
        Map<HolidayCalendar.Id, List<Holiday>> found = new HashMap<>();
        for (HolidayCalendar.Id id : wanted) {
            List<Holiday> some = days.getOrDefault(id.value(), List.of()).stream()
                    .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                    .toList();
            if (!some.isEmpty()) {
                found.put(id, some);
            }
        }
        return found;
    }
}
