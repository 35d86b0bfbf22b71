package org.oneonone.series.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Texts;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesHistory;
import org.oneonone.web.Addresses;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** What was done to a series, twenty things a page; plain links lead on, so that no script is needed. */
@Component
public class HistoryLines {
    private static final int PAGE = 20;

    private final SeriesHistory history;
    private final People people;
    private final Texts texts;
    private final Dates dates;
    private final Addresses addresses;

    HistoryLines(SeriesHistory history, People people, Texts texts, Dates dates, Addresses addresses) {
        this.history = history;
        this.people = people;
        this.texts = texts;
        this.dates = dates;
        this.addresses = addresses;
    }

    Map<String, Object> of(Series series, String wanted) {
        int start = start(wanted);
        List<SeriesEvent> events = history.of(series.id(), start, PAGE);
        Map<PersonKey, String> names = events.stream()
                .map(SeriesEvent::who)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), key -> people.byKey(key).displayName()));
        Map<String, Object> values = new HashMap<>();
        values.put(
                "history",
                events.stream()
                        .map(event -> line(event, names.get(event.who())))
                        .toList());
        values.put("newerUrl", start == 0 ? "" : address(series, Math.max(0, start - PAGE)));
        boolean isMore = start + events.size() < history.count(series.id());
        values.put("olderUrl", isMore && !events.isEmpty() ? address(series, start + PAGE) : "");
        return values;
    }

    private Map<String, Object> line(SeriesEvent event, String name) {
        return Map.of(
                "when", dates.dateTime(event.at()),
                "instant", event.at().toString(),
                "text", texts.say(event.words(name, dates::dateTime)));
    }

    private String address(Series series, int start) {
        return addresses.of("/plugins/one-on-one/series.action?id=" + series.id() + "&history=" + start
                + "#oneonone-series-history");
    }

    /** What is no number leads to the first page. */
    private static int start(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException odd) {
            return 0;
        }
    }
}
