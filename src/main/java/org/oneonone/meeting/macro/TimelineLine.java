package org.oneonone.meeting.macro;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.oneonone.cadence.CadencePhase;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.Phrase;
import org.oneonone.person.Texts;
import org.oneonone.web.Addresses;
import org.oneonone.web.Dates;
import org.springframework.stereotype.Component;

/** Says of one date of a timeline when it is, what became of it and why. */
@Component
class TimelineLine {
    private final Texts texts;
    private final Dates dates;
    private final Addresses addresses;
    private final ChartWords chart;

    TimelineLine(Texts texts, Dates dates, Addresses addresses, ChartWords chart) {
        this.texts = texts;
        this.dates = dates;
        this.addresses = addresses;
        this.chart = chart;
    }

    Map<String, Object> of(Timeline timeline, Occurrence date) {
        return Map.of(
                "date", dates.dateTime(date.start()),
                "instant", date.start().toString(),
                "url", page(date).map(addresses::page).orElse(""),
                "symbol", chart.symbol(Fate.of(date)),
                "facts", facts(timeline, date));
    }

    private static Optional<Long> page(Occurrence date) {
        return date.meeting().map(Meeting::pageId).filter(id -> id.isPresent()).map(id -> id.getAsLong());
    }

    private List<String> facts(Timeline timeline, Occurrence date) {
        return Stream.of(moved(date), merged(timeline, date), reason(timeline, date))
                .flatMap(Optional::stream)
                .map(texts::say)
                .toList();
    }

    private Optional<Phrase> moved(Occurrence date) {
        Instant original = date.slot().originalStart();
        boolean isEarly = date.state() == MeetingState.HELD && date.start().isBefore(original);
        return Optional.of(Phrase.of(
                        isEarly ? "oneonone.meeting.timeline.early" : "oneonone.meeting.timeline.moved",
                        dates.dateTime(original)))
                .filter(fact -> date.slot().isMoved());
    }

    private Optional<Phrase> merged(Timeline timeline, Occurrence date) {
        return date.meeting()
                .flatMap(row -> row.outcome().mergedInto())
                .map(into -> timeline.wanted(into).map(Occurrence::start).orElse(into))
                .map(into -> Phrase.of("oneonone.meeting.timeline.merged", dates.dateTime(into)));
    }

    /** The pair's own words, else what a holiday is called; a pause has no words of its own. */
    private Optional<Phrase> reason(Timeline timeline, Occurrence date) {
        Optional<Phrase> given = date.meeting()
                .flatMap(Meeting::reason)
                .or(date::excuse)
                .filter(words -> date.state() == MeetingState.SKIPPED && !words.isBlank())
                .map(words -> Phrase.of("oneonone.meeting.timeline.reason", words));
        boolean isPause = given.isEmpty()
                && date.isExcused()
                && date.meeting()
                        .filter(row -> row.state() == MeetingState.SKIPPED)
                        .isEmpty()
                && timeline.series().plan().at(date.start()).kind() == CadencePhase.Kind.PAUSED;
        return isPause ? Optional.of(Phrase.of("oneonone.meeting.timeline.paused")) : given;
    }
}
