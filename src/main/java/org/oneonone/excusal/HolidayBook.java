package org.oneonone.excusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.oneonone.person.Refusal;
import org.oneonone.template.SpaceSettingsStore;
import org.springframework.stereotype.Component;

/** Brings in and forgets calendars of public holidays. */
@Component
public class HolidayBook {
    private static final int LONGEST_NAME = 100;

    private final HolidayStore store;
    private final HolidayFile.Reader reader;
    private final HolidayDays days;
    private final SpaceSettingsStore settings;
    private final Clock clock;

    HolidayBook(
            HolidayStore store, HolidayFile.Reader reader, HolidayDays days, SpaceSettingsStore settings, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes in a file under a name; a calendar of this name gets the days of the file instead of its own. */
    public Imported take(Optional<String> name, Optional<String> ics) {
        String called = name.map(text -> text.replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME)
                .orElseThrow(() ->
                        Refusal.invalid("name", "oneonone.excusal.error.calendar", Integer.toString(LONGEST_NAME)));
        HolidayFile file = reader.read(ics.filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.invalid("ics", "oneonone.excusal.error.ics")));
        List<Holiday> found = days.of(file, called, LocalDate.now(clock));
        boolean isNew =
                store.calendars().stream().noneMatch(known -> known.name().equals(called));
        return new Imported(store.put(called, found), file.ignored(), isNew);
    }

    /** Forgets a calendar; the spaces that chose it have no holidays any more. */
    public void remove(HolidayCalendar.Id id) {
        HolidayCalendar calendar = store.byId(id).orElseThrow(Refusal::absent);
        settings.forgetHolidays(calendar.id().value());
        store.remove(calendar.id());
    }

    /**
     * What came of a file.
     *
     * @param calendar the calendar as it is now
     * @param ignored how many events of the file were left out
     * @param isNew whether there was none of this name before
     */
    public record Imported(HolidayCalendar calendar, int ignored, boolean isNew) {}
}
