package org.oneonone.series.macro;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemStore;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.PersonKey;
import org.oneonone.privacy.OwnSeries;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.series.SeriesState;
import org.oneonone.web.Screen;
import org.springframework.stereotype.Component;

/** All series of a person as the macro and the page "My 1-on-1s" show them: the next meeting first. */
@Component
public class DashboardView {
    private final OwnSeries own;
    private final MeetingCalendar calendar;
    private final ActionItemStore actions;
    private final DashboardEntry entry;
    private final Screen screen;

    DashboardView(
            OwnSeries own, MeetingCalendar calendar, ActionItemStore actions, DashboardEntry entry, Screen screen) {
        this.own = own;
        this.calendar = calendar;
        this.actions = actions;
        this.entry = entry;
        this.screen = screen;
    }

    public String html(PersonKey viewer) {
        OwnSeries.Sight sight = own.of(viewer);
        List<Series> mine = sight.series();
        List<Series> current = mine.stream()
                .filter(series -> series.state() != SeriesState.ENDED)
                .toList();
        Map<SeriesId, Timeline> timelines = calendar.ahead(current);
        Map<SeriesId, Long> open = openActions(timelines.keySet());
        Map<String, Object> values = new HashMap<>();
        values.put("isPart", sight.isPart());
        values.put(
                "rows",
                current.stream()
                        .sorted(Comparator.comparing(series -> timelines.get(series.id()), DashboardView::sooner))
                        .map(series -> entry.of(
                                series, timelines.get(series.id()), open.getOrDefault(series.id(), 0L), viewer))
                        .toList());
        values.put(
                "ended",
                mine.stream()
                        .filter(series -> series.state() == SeriesState.ENDED)
                        .map(series -> entry.ended(series, viewer))
                        .toList());
        return screen.html("templates/macro/one-on-ones.html.vm", "oneonone.series", values);
    }

    private Map<SeriesId, Long> openActions(Collection<SeriesId> ids) {
        return actions.openOfSeries(ids).stream()
                .collect(Collectors.groupingBy(ActionItem::seriesId, Collectors.counting()));
    }

    /** Series without a next date come last. */
    private static int sooner(Timeline one, Timeline other) {
        return Comparator.comparing((Timeline timeline) ->
                        timeline.next().map(date -> date.start().toEpochMilli()).orElse(Long.MAX_VALUE))
                .compare(one, other);
    }
}
