package org.oneonone.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.oneonone.person.Phrase;
import org.oneonone.series.SeriesId;

/**
 * A date of a series: planned by the cadence alone, or a meeting with a row.
 *
 * @param seriesId whose date it is
 * @param slot when it is
 * @param state what became of it, as of now
 * @param excuse why it does not count, if it is skipped and excused; may be an empty text
 * @param meeting the row, if there is one
 */
public record Occurrence(
        SeriesId seriesId, Slot slot, MeetingState state, Optional<String> excuse, Optional<Meeting> meeting) {
    public Instant start() {
        return slot.start();
    }

    public Instant end() {
        return slot.end();
    }

    /** Whether it was skipped in a way that does not count against the two. */
    public boolean isExcused() {
        return state == MeetingState.SKIPPED && excuse.isPresent();
    }

    /** What clients call it. */
    public MeetingName name() {
        return meeting.<MeetingName>map(row -> new MeetingName.Row(row.id()))
                .orElseGet(() -> new MeetingName.Date(seriesId, slot.originalStart()));
    }

    /** Whether the two have closed it. */
    public boolean isClosed() {
        return meeting.map(Meeting::isClosed).orElse(false);
    }

    /** What became of it, in one word. */
    public Phrase word() {
        return switch (state) {
            case PLANNED -> Phrase.of("oneonone.meeting.state.planned");
            case HELD -> Phrase.of(isClosed() ? "oneonone.meeting.state.closed" : "oneonone.meeting.state.held");
            case SKIPPED ->
                Phrase.of(
                        mergedInto().isPresent() ? "oneonone.meeting.state.merged" : "oneonone.meeting.state.skipped");
            case MISSED -> Phrase.of("oneonone.meeting.state.missed");
        };
    }

    /** What else there is to know: where it was moved from, why it was skipped, which meeting it was merged into. */
    public List<Phrase> details(Function<Instant, String> print) {
        Stream<Phrase> moved = Stream.of(slot.originalStart())
                .filter(original -> slot.isMoved())
                .map(original -> Phrase.of("oneonone.meeting.detail.moved", print.apply(original)));
        Stream<Phrase> merged =
                mergedInto().stream().map(into -> Phrase.of("oneonone.meeting.detail.merged", print.apply(into)));
        Stream<Phrase> why = reason().map(text -> Phrase.of("oneonone.meeting.detail.reason", text)).stream();
        Stream<Phrase> agreed = Stream.of(Phrase.of("oneonone.meeting.detail.agreed"))
                .filter(phrase -> isExcused() && mergedInto().isEmpty());
        return Stream.of(moved, merged, why, agreed).flatMap(phrases -> phrases).toList();
    }

    /** Why it was skipped, in the pair's words or as a holiday is called. */
    private Optional<String> reason() {
        return Optional.of(state)
                .filter(MeetingState.SKIPPED::equals)
                .flatMap(skipped -> meeting.flatMap(Meeting::reason).or(() -> excuse))
                .filter(text -> !text.isEmpty());
    }

    private Optional<Instant> mergedInto() {
        return meeting.flatMap(row -> row.outcome().mergedInto());
    }
}
