package org.oneonone.series.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.meeting.Choices;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.PageShelf;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.Texts;
import org.oneonone.series.SeriesState;
import org.oneonone.web.Addresses;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** The dates on the page of a series, in the viewer's language and zone, with what can be made of each. */
@Component
public class SeriesDates {
    private static final int AHEAD = 5;
    private static final int BEHIND = 5;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(366);

    private final Texts texts;
    private final Dates dates;
    private final Addresses addresses;
    private final PageShelf shelf;

    SeriesDates(Texts texts, Dates dates, Addresses addresses, PageShelf shelf) {
        this.texts = texts;
        this.dates = dates;
        this.addresses = addresses;
        this.shelf = shelf;
    }

    /** From today on as far as the fifth planned date, with what was held or let go on the way. */
    List<Map<String, Object>> ahead(Timeline timeline) {
        Instant last = timeline.upcoming(AHEAD).stream()
                .map(Occurrence::start)
                .reduce((earlier, later) -> later)
                .orElse(timeline.now().plus(YEAR));
        return rows(
                timeline,
                timeline.between(timeline.now().minus(DAY), last.plusMillis(1)).stream()
                        .filter(date -> !isBeforeToday(timeline, date)));
    }

    /** Before today, the latest first. */
    List<Map<String, Object>> behind(Timeline timeline) {
        return rows(
                timeline,
                timeline.between(timeline.now().minus(YEAR), timeline.now()).stream()
                        .filter(date -> isBeforeToday(timeline, date))
                        .sorted(Comparator.comparing(Occurrence::start).reversed())
                        .limit(BEHIND));
    }

    private static boolean isBeforeToday(Timeline timeline, Occurrence date) {
        return timeline.day(date.start()).isBefore(timeline.day(timeline.now()));
    }

    /** Meetings that the cadence has no place for any more. */
    List<Map<String, Object>> stranded(Timeline timeline) {
        return rows(timeline, timeline.stranded().stream().map(timeline::occurrence));
    }

    private List<Map<String, Object>> rows(Timeline timeline, Stream<Occurrence> some) {
        return some.map(date -> row(timeline, date)).toList();
    }

    private Map<String, Object> row(Timeline timeline, Occurrence date) {
        String label = dates.dateTime(date.start());
        Choices.Viewer viewer =
                new Choices.Viewer(label, dates.zone(), dates.locale().toLanguageTag());
        boolean isOver = timeline.series().state() == SeriesState.ENDED;
        Map<String, Object> row = new HashMap<>();
        row.put("date", label);
        row.put("instant", date.start().toString());
        row.put("state", texts.say(date.word()));
        row.put("kind", date.state().name());
        row.put(
                "details",
                date.details(dates::dateTime).stream().map(texts::say).toList());
        row.put(
                "url",
                date.meeting().flatMap(SeriesDates::page).map(addresses::page).orElse(""));
        row.put("canChange", !isOver);
        row.put("life", Choices.forScreen(date, timeline.series().cadence().zone(), viewer));
        return row;
    }

    /** Where the page of the next meeting is; empty if there is none, or none any more. */
    String nextUrl(Timeline timeline) {
        return timeline.next()
                .flatMap(Occurrence::meeting)
                .flatMap(SeriesDates::page)
                .filter(shelf::stands)
                .map(addresses::page)
                .orElse("");
    }

    private static Optional<Long> page(Meeting meeting) {
        return meeting.pageId().isPresent() ? Optional.of(meeting.pageId().getAsLong()) : Optional.empty();
    }
}
