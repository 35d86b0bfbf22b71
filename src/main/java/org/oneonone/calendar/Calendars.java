package org.oneonone.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.People;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.series.Participants;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesHistory;
import org.oneonone.series.SeriesId;
import org.springframework.stereotype.Component;

/** Makes calendars of series, at a number of statements that does not depend on how many they are. */
@Component
public final class Calendars {
    private final MeetingCalendar meetings;
    private final SeriesHistory history;
    private final SeriesEntries entries;
    private final People people;
    private final Texts texts;

    public Calendars(
            MeetingCalendar meetings, SeriesHistory history, SeriesEntries entries, People people, Texts texts) {
        this.meetings = meetings;
        this.history = history;
        this.entries = entries;
        this.people = people;
        this.texts = texts;
    }

    /** The calendars of series in the order of these, in a language. */
    public List<SeriesCalendar> of(Collection<Series> many, Locale locale) {
        Map<SeriesId, Timeline> timelines = meetings.of(many);
        Map<SeriesId, Integer> revisions =
                history.counts(many.stream().map(Series::id).toList());
        return many.stream()
                .map(series -> new SeriesCalendar(
                        title(series.participants(), locale),
                        revisions.getOrDefault(series.id(), 0),
                        entries.of(timelines.get(series.id()))))
                .toList();
    }

    private String title(Participants pair, Locale locale) {
        return texts.say(
                locale,
                Phrase.of(
                        "oneonone.calendar.event.title",
                        people.byKey(pair.lead()).displayName(),
                        people.byKey(pair.partner()).displayName()));
    }
}
