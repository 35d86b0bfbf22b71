package org.oneonone.excusal.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.oneonone.excusal.Holiday;
import org.oneonone.excusal.HolidayCalendar;
import org.oneonone.excusal.HolidayStore;
import org.oneonone.web.UniqueClash;
import org.springframework.stereotype.Component;

/** Public holidays in the database. */
@Component
class AoHolidayStore implements HolidayStore {
    private static final int CHUNK = 500;

    private final ActiveObjects ao;

    AoHolidayStore(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<HolidayCalendar> calendars() {
        Query all = Query.select().order(HolidayCalendarRow.NAME + " ASC");
        return Stream.of(ao.find(HolidayCalendarRow.class, all))
                .map(AoHolidayStore::calendar)
                .sorted(Comparator.comparing(HolidayCalendar::name))
                .toList();
    }

    @Override
    public Optional<HolidayCalendar> byId(HolidayCalendar.Id id) {
        return row(HolidayCalendarRow.ID, id.value()).map(AoHolidayStore::calendar);
    }

    @Override
    public HolidayCalendar put(String name, List<Holiday> days) {
        try {
            return write(name, days);
        } catch (RuntimeException failure) {
            if (!UniqueClash.isIn(failure)) {
                throw failure;
            }
            // Somebody made the calendar between our look and our insert; the second attempt finds it.
            return write(name, days);
        }
    }

    private HolidayCalendar write(String name, List<Holiday> days) {
        long first = days.get(0).day().toEpochDay();
        long last = days.get(days.size() - 1).day().toEpochDay();
        return ao.executeInTransaction(() -> {
            HolidayCalendarRow row = row(HolidayCalendarRow.NAME, name)
                    .orElseGet(() -> ao.create(
                            HolidayCalendarRow.class,
                            new DBParam(HolidayCalendarRow.NAME, name),
                            new DBParam(HolidayCalendarRow.DAYS, days.size()),
                            new DBParam(HolidayCalendarRow.FIRST_DAY, first),
                            new DBParam(HolidayCalendarRow.LAST_DAY, last)));
            row.setDays(days.size());
            row.setFirstDay(first);
            row.setLastDay(last);
            row.save();
            clear(row.getId());
            days.forEach(day -> ao.create(
                    HolidayRow.class,
                    new DBParam(HolidayRow.CALENDAR_ID, row.getId()),
                    new DBParam(HolidayRow.ON_DAY, day.day().toEpochDay()),
                    new DBParam(HolidayRow.NAME, day.name())));
            return calendar(row);
        });
    }

    @Override
    public boolean remove(HolidayCalendar.Id id) {
        return ao.executeInTransaction(() -> {
            clear(id.value());
            Optional<HolidayCalendarRow> row = row(HolidayCalendarRow.ID, id.value());
            row.ifPresent(ao::delete);
            return row.isPresent();
        });
    }

    @Override
    public Map<HolidayCalendar.Id, List<Holiday>> between(
            Collection<HolidayCalendar.Id> calendars, LocalDate from, LocalDate to) {
        List<Long> ids =
                calendars.stream().map(HolidayCalendar.Id::value).distinct().toList();
        List<HolidayRow> rows = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            List<Object> values = new ArrayList<>(ids.subList(start, Math.min(start + CHUNK, ids.size())));
            String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
            values.addAll(List.of(from.toEpochDay(), to.toEpochDay()));
            Query query = Query.select()
                    .where(
                            HolidayRow.CALENDAR_ID + " IN (" + marks + ") AND " + HolidayRow.ON_DAY + " >= ? AND "
                                    + HolidayRow.ON_DAY + " <= ?",
                            values.toArray())
                    .order(HolidayRow.ON_DAY + " ASC");
            rows.addAll(Arrays.asList(ao.find(HolidayRow.class, query)));
        }
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new HolidayCalendar.Id(row.getCalendarId()),
                        Collectors.mapping(AoHolidayStore::holiday, Collectors.toList())));
    }

    /** In parts, because not every database takes thousands of ids at once. */
    private void clear(long calendar) {
        HolidayRow[] old = ao.find(HolidayRow.class, Query.select().where(HolidayRow.CALENDAR_ID + " = ?", calendar));
        for (int start = 0; start < old.length; start += CHUNK) {
            ao.delete(Arrays.copyOfRange(old, start, Math.min(start + CHUNK, old.length)));
        }
    }

    private Optional<HolidayCalendarRow> row(String column, Object value) {
        return Stream.of(ao.find(HolidayCalendarRow.class, Query.select().where(column + " = ?", value)))
                .findFirst();
    }

    private static HolidayCalendar calendar(HolidayCalendarRow row) {
        return new HolidayCalendar(
                new HolidayCalendar.Id(row.getId()),
                row.getName(),
                row.getDays(),
                LocalDate.ofEpochDay(row.getFirstDay()),
                LocalDate.ofEpochDay(row.getLastDay()));
    }

    private static Holiday holiday(HolidayRow row) {
        return new Holiday(LocalDate.ofEpochDay(row.getOnDay()), row.getName());
    }
}
