package org.oneonone.agenda.macro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.oneonone.agenda.AgendaPlaces;
import org.oneonone.agenda.PointStore;
import org.oneonone.agenda.TalkingPoint;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.series.Series;
import org.oneonone.web.PageAnswers;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** Prints the agenda of a meeting for one of the two; anywhere else, and for anybody else, only a sentence. */
@Component
public class AgendaView {
    private static final String TEMPLATE = "templates/macro/agenda.html.vm";

    private final PageAnswers answers;
    private final MeetingCalendar calendar;
    private final PointStore points;
    private final PointLine line;
    private final Screen screen;

    AgendaView(PageAnswers answers, MeetingCalendar calendar, PointStore points, PointLine line, Screen screen) {
        this.answers = answers;
        this.calendar = calendar;
        this.points = points;
        this.line = line;
        this.screen = screen;
    }

    String html(Optional<PersonKey> viewer, OptionalLong page) {
        if (page.isEmpty()) {
            return screen.sentence(Phrase.of("oneonone.agenda.list.preview"));
        }
        PageAnswers.Meetings found = answers.meetings(page.getAsLong());
        Optional<Meeting> own = found.own();
        if (own.isEmpty()) {
            return screen.sentence(Phrase.of("oneonone.agenda.list.foreign"));
        }
        return found.series()
                .filter(series -> viewer.filter(found::areOf).isPresent())
                .map(series -> agenda(timeline(page.getAsLong(), series, found), own.get(), viewer.get()))
                .orElseGet(() -> screen.sentence(Phrase.of("oneonone.agenda.list.others")));
    }

    private Timeline timeline(long page, Series series, PageAnswers.Meetings found) {
        return answers.once(Timeline.class, page, () -> calendar.of(series, found.all()));
    }

    private String agenda(Timeline timeline, Meeting meeting, PersonKey viewer) {
        Occurrence date = timeline.wanted(meeting.originalStart()).orElseThrow();
        var places = new AgendaPlaces(timeline);
        List<TalkingPoint> all = points.ofSeries(timeline.seriesId());
        boolean isOpen = timeline.isOpen(date);
        Map<String, Object> values = new HashMap<>();
        values.put("seriesId", timeline.seriesId().toString());
        values.put("meetingId", date.name().toString());
        values.put("version", version(all));
        values.put("isOpen", isOpen);
        values.put("isClosed", meeting.isClosed());
        values.put(
                "points",
                places.on(date, all).stream()
                        // The page itself has what was written into it when the meeting was closed.
                        .filter(point -> isOpen || !point.fate().isWritten())
                        .map(point -> line.of(point, places.carried(point), viewer))
                        .toList());
        values.put("blanks", List.of(line.blank()));
        values.put("people", line.people(timeline.series(), viewer));
        return screen.html(TEMPLATE, "oneonone.agenda", values);
    }

    /** What the page shows now; what is deleted later has a higher one. */
    private static String version(List<TalkingPoint> all) {
        return Long.toString(all.stream().mapToLong(TalkingPoint::version).max().orElse(0));
    }
}
