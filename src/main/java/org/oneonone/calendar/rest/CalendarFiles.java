package org.oneonone.calendar.rest;

import java.util.List;
import java.util.Locale;
import org.oneonone.calendar.Calendars;
import org.oneonone.calendar.Feeds;
import org.oneonone.calendar.SeriesCalendar;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.Series;
import org.springframework.stereotype.Component;

/** Calendars as files, in the language of the person who reads them, who need not be logged in. */
@Component
public final class CalendarFiles {
    private final Calendars calendars;
    private final Feeds feeds;
    private final CalendarText writer;
    private final People people;
    private final Texts texts;

    public CalendarFiles(Calendars calendars, Feeds feeds, CalendarText writer, People people, Texts texts) {
        this.calendars = calendars;
        this.feeds = feeds;
        this.writer = writer;
        this.people = people;
        this.texts = texts;
    }

    /** One series. */
    public String of(Series series, PersonKey reader) {
        Locale locale = people.localeOf(reader);
        SeriesCalendar calendar = calendars.of(List.of(series), locale).get(0);
        return writer.of(List.of(calendar), calendar.title(), locale);
    }

    /** All series of a person. */
    public String feed(PersonKey owner) {
        Locale locale = people.localeOf(owner);
        String name = texts.say(locale, Phrase.of("oneonone.calendar.feed.name"));
        return writer.of(calendars.of(feeds.series(owner), locale), name, locale);
    }
}
