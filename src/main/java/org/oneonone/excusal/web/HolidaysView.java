package org.oneonone.excusal.web;

import java.util.Map;
import org.oneonone.excusal.HolidayCalendar;
import org.oneonone.excusal.HolidayStore;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Access;
import org.oneonone.web.Dates;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** Prints the calendars of public holidays as a table, with a form to bring in more. */
@Component
public class HolidaysView {
    private final Access access;
    private final HolidayStore store;
    private final Dates dates;
    private final Texts texts;
    private final Screen screen;

    HolidaysView(Access access, HolidayStore store, Dates dates, Texts texts, Screen screen) {
        this.access = access;
        this.store = store;
        this.dates = dates;
        this.texts = texts;
        this.screen = screen;
    }

    String html() {
        access.requireSystemAdmin();
        Map<String, Object> values =
                Map.of("calendars", store.calendars().stream().map(this::row).toList());
        return screen.html("templates/page/holidays-content.html.vm", "oneonone.excusal", values);
    }

    private Map<String, Object> row(HolidayCalendar calendar) {
        return Map.of(
                "id", calendar.id().toString(),
                "name", calendar.name(),
                "days", calendar.days(),
                "first", calendar.first().toString(),
                "from", dates.date(calendar.first()),
                "last", calendar.last().toString(),
                "to", dates.date(calendar.last()),
                "remove", texts.say(Phrase.of("oneonone.excusal.holidays.remove.of", calendar.name())));
    }
}
