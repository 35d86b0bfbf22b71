package org.oneonone.meeting.macro;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.privacy.Attendance;
import org.oneonone.series.Series;
import org.oneonone.web.PageAnswers;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** Prints the header of a meeting's page for one viewer; anywhere else, and for anybody else, only a sentence. */
@Component
public class HeaderView {
    private static final String TEMPLATE = "templates/macro/header.html.vm";

    private final PageAnswers answers;
    private final MeetingCalendar calendar;
    private final Attendance attendance;
    private final HeaderWords words;
    private final Screen screen;

    HeaderView(PageAnswers answers, MeetingCalendar calendar, Attendance attendance, HeaderWords words, Screen screen) {
        this.answers = answers;
        this.calendar = calendar;
        this.attendance = attendance;
        this.words = words;
        this.screen = screen;
    }

    String html(Optional<PersonKey> viewer, HeaderMacroParameters place) {
        if (place.pageId().isEmpty()) {
            return screen.sentence(Phrase.of("oneonone.meeting.header.preview"));
        }
        PageAnswers.Meetings found = answers.meetings(place.pageId().getAsLong());
        Optional<Meeting> own = found.own();
        if (own.isEmpty()) {
            return screen.sentence(Phrase.of("oneonone.meeting.header.foreign"));
        }
        return found.series()
                .filter(owner -> viewer.filter(found::areOf).isPresent())
                .map(owner -> header(
                        answers.once(Timeline.class, place.pageId().getAsLong(), () -> calendar.of(owner, found.all())),
                        owner,
                        own.get()))
                .orElseGet(() -> screen.sentence(Phrase.of("oneonone.meeting.header.others")));
    }

    private String header(Timeline timeline, Series owner, Meeting meeting) {
        Map<String, Object> values = new HashMap<>(words.of(owner, timeline.occurrence(meeting)));
        values.put("concerns", words.sentences(attendance.concerns(owner)));
        Optional<Meeting> before = timeline.before(meeting);
        values.put(
                "previous",
                before.map(earlier -> words.previous(earlier.start())).orElse(""));
        values.put("previousUrl", before.map(words::address).orElse(""));
        Optional<Occurrence> after = timeline.after(meeting);
        values.put("next", after.map(later -> words.next(later.start())).orElse(""));
        values.put(
                "nextUrl",
                after.flatMap(Occurrence::meeting).map(words::address).orElse(""));
        return screen.html(TEMPLATE, "oneonone.meeting", values);
    }
}
