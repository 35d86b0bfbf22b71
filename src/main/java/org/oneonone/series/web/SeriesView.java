package org.oneonone.series.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.PersonKey;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** Prints the page of a series: who, how often, what is ahead and behind, how it goes, and what was done. */
@Component
public class SeriesView {
    private final MeetingCalendar calendar;
    private final AwayLines away;
    private final SeriesFacts facts;
    private final SeriesDates dates;
    private final HistoryLines history;
    private final Screen screen;

    SeriesView(
            MeetingCalendar calendar,
            AwayLines away,
            SeriesFacts facts,
            SeriesDates dates,
            HistoryLines history,
            Screen screen) {
        this.calendar = calendar;
        this.away = away;
        this.facts = facts;
        this.dates = dates;
        this.history = history;
        this.screen = screen;
    }

    String html(Series series, PersonKey viewer, String historyStart) {
        Timeline timeline = calendar.of(series);
        List<String> concerns = facts.concerns(series);
        Map<String, Object> values = new HashMap<>(facts.of(timeline, viewer));
        values.put("concerns", concerns);
        values.put("actions", facts.actions(series));
        values.put("canMeet", series.isActive() && concerns.isEmpty());
        values.put("isEnded", series.state() == SeriesState.ENDED);
        values.put("nextUrl", dates.nextUrl(timeline));
        values.put("ahead", dates.ahead(timeline));
        values.put("behind", dates.behind(timeline));
        values.put("away", away.of(series, viewer));
        values.put("stranded", dates.stranded(timeline));
        values.putAll(history.of(series, historyStart));
        return screen.html("templates/page/series-content.html.vm", "oneonone.series", values);
    }
}
