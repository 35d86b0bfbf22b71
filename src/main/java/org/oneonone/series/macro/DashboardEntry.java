package org.oneonone.series.macro;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oneonone.cadence.CadenceWords;
import org.oneonone.meeting.Choices;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.PageShelf;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.People;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.privacy.Attendance;
import org.oneonone.series.Series;
import org.oneonone.web.Addresses;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** One series as a row of the dashboard, in strings and lists only, because templates get nothing else. */
@Component
public class DashboardEntry {
    private final People people;
    private final Texts texts;
    private final Dates dates;
    private final Addresses addresses;
    private final Attendance attendance;
    private final PageShelf shelf;

    DashboardEntry(
            People people, Texts texts, Dates dates, Addresses addresses, Attendance attendance, PageShelf shelf) {
        this.people = people;
        this.texts = texts;
        this.dates = dates;
        this.addresses = addresses;
        this.attendance = attendance;
        this.shelf = shelf;
    }

    Map<String, Object> of(Series series, Timeline timeline, long openActions, PersonKey viewer) {
        Optional<Occurrence> next = timeline.next();
        Optional<Long> page = next.flatMap(Occurrence::meeting)
                .map(Meeting::pageId)
                .filter(id -> id.isPresent())
                .map(id -> id.getAsLong())
                .filter(shelf::stands);
        Map<String, Object> row = ended(series, viewer);
        row.put("id", series.id().toString());
        row.put("cadence", texts.say(CadenceWords.of(series.cadence())));
        row.put("paused", series.isActive() ? "" : say("oneonone.series.dashboard.paused"));
        row.put("next", next.map(date -> dates.dateTime(date.start())).orElse(""));
        row.put("nextInstant", next.map(date -> date.start().toString()).orElse(""));
        row.put(
                "details",
                next.stream()
                        .flatMap(date -> date.details(dates::dateTime).stream())
                        .map(texts::say)
                        .toList());
        row.put("canChange", next.isPresent());
        row.put("life", next.map(date -> life(series, date)).orElse(Map.of()));
        row.put("nextUrl", page.map(addresses::page).orElse(""));
        List<String> concerns =
                attendance.concerns(series).stream().map(texts::say).toList();
        row.put("concerns", concerns);
        row.put("canCreate", series.isActive() && page.isEmpty() && concerns.isEmpty());
        row.put(
                "createLabel",
                say("oneonone.series.dashboard.create.with", row.get("person").toString()));
        row.put(
                "endLabel",
                say("oneonone.series.dashboard.end.with", row.get("person").toString()));
        row.put("actions", openActions == 0 ? "" : actions(openActions));
        return row;
    }

    /** What is left to show of a series that is over. */
    Map<String, Object> ended(Series series, PersonKey viewer) {
        Map<String, Object> row = new HashMap<>();
        row.put("person", people.byKey(series.participants().other(viewer)).displayName());
        row.put("kind", say("oneonone.series.kind." + word(series.kind().name())));
        row.put("seriesUrl", addresses.of("/plugins/one-on-one/series.action?id=" + series.id()));
        row.put(
                "homeUrl",
                series.homePageId().isPresent()
                        ? addresses.page(series.homePageId().getAsLong())
                        : "");
        return row;
    }

    private Map<String, Object> life(Series series, Occurrence date) {
        Choices.Viewer viewer = new Choices.Viewer(
                dates.dateTime(date.start()), dates.zone(), dates.locale().toLanguageTag());
        return Choices.forScreen(date, series.cadence().zone(), viewer);
    }

    private String actions(long open) {
        return open == 1
                ? say("oneonone.series.dashboard.actions.one")
                : say("oneonone.series.dashboard.actions.many", Long.toString(open));
    }

    private String say(String key, Serializable... arguments) {
        return texts.say(Phrase.of(key, arguments));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
