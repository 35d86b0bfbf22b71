package org.oneonone.agenda;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;

/**
 * On which agenda the points of a series are. An open point is on exactly one: that of the meeting it was meant for
 * while that can still take place, else that of the meeting that comes next. While none is planned it waits, and
 * nothing has to be moved when a meeting is: where a point is follows from the dates as they are.
 */
public final class AgendaPlaces {
    private final Timeline timeline;
    private final Optional<Occurrence> current;
    private final List<Instant> finished;

    public AgendaPlaces(Timeline timeline) {
        this.timeline = timeline;
        this.current = timeline.current();
        this.finished = timeline.finished();
    }

    /** The meeting on whose agenda an open point is; empty while no meeting is planned. */
    public Optional<Occurrence> of(TalkingPoint point) {
        return point.pinnedTo()
                .flatMap(timeline::wanted)
                .filter(timeline::isOpen)
                .or(() -> current);
    }

    /** What stands on the agenda of a meeting: what is open by position, then what was discussed on it. */
    public List<TalkingPoint> on(Occurrence meeting, List<TalkingPoint> points) {
        Comparator<TalkingPoint> openFirst = Comparator.comparing(point -> !point.isOpen());
        return points.stream()
                .filter(point -> isOn(meeting, point))
                .sorted(openFirst.thenComparing(
                        point -> point.fate().discussedAt().orElse(Instant.EPOCH)))
                .toList();
    }

    /** Whether a point stands on the agenda of a meeting. */
    public boolean isOn(Occurrence meeting, TalkingPoint point) {
        Instant date = meeting.slot().originalStart();
        return point.isOpen()
                ? of(point)
                        .filter(place -> place.slot().originalStart().equals(date))
                        .isPresent()
                : point.fate().discussedOn().filter(date::equals).isPresent();
    }

    /** How many meetings took place since a point was brought and left it open. */
    public int carried(TalkingPoint point) {
        Instant from = point.pinnedTo().filter(point.createdAt()::isBefore).orElse(point.createdAt());
        return (int) finished.stream().filter(from::isBefore).count();
    }

    /** The meeting that comes next, or is being held. */
    public Optional<Occurrence> current() {
        return current;
    }
}
