package org.oneonone.meeting.macro;

import java.util.Optional;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.privacy.OwnSeries;
import org.oneonone.web.PageAnswers;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** Finds the timeline that the macro means and prints it for one of the two; everybody else gets only a sentence. */
@Component
public class TimelineView {
    private final PageAnswers answers;
    private final OwnSeries own;
    private final MeetingCalendar calendar;
    private final TimelineWords words;
    private final Screen screen;

    TimelineView(PageAnswers answers, OwnSeries own, MeetingCalendar calendar, TimelineWords words, Screen screen) {
        this.answers = answers;
        this.own = own;
        this.calendar = calendar;
        this.words = words;
        this.screen = screen;
    }

    String html(Optional<PersonKey> viewer, TimelineMacroParameters place) {
        if (place.isNowhere()) {
            return screen.sentence(Phrase.of("oneonone.meeting.timeline.foreign"));
        }
        return viewer.flatMap(person -> timeline(person, place))
                .map(timeline ->
                        screen.html("templates/macro/timeline.html.vm", "oneonone.meeting", words.of(timeline, place)))
                .orElseGet(() -> screen.sentence(nothing(place)));
    }

    /** The page's own series at no further question; any other among the viewer's own, so that no id tells anything. */
    private Optional<Timeline> timeline(PersonKey viewer, TimelineMacroParameters place) {
        if (place.series().isEmpty()) {
            PageAnswers.Meetings found = answers.meetings(place.pageId().orElseThrow());
            if (found.own().isPresent()) {
                return found.series()
                        .filter(series -> found.areOf(viewer))
                        .map(series -> calendar.of(series, found.all()));
            }
        }
        return own.of(viewer).series().stream().filter(place::means).findFirst().map(calendar::of);
    }

    private Phrase nothing(TimelineMacroParameters place) {
        boolean isForeign = place.series().isEmpty()
                && answers.meetings(place.pageId().orElseThrow()).own().isEmpty();
        return Phrase.of(isForeign ? "oneonone.meeting.timeline.foreign" : "oneonone.meeting.timeline.others");
    }
}
