package org.oneonone.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingName;
import org.oneonone.meeting.Occurrence;
import org.oneonone.meeting.Timeline;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesEvent.What;
import org.oneonone.series.SeriesHistory;
import org.oneonone.series.SeriesLock;
import org.springframework.stereotype.Component;

/**
 * Adds talking points and changes them, one at a time for a series, so that two people who do so at once lose nothing
 * and see one order. Both may tick, reopen and move every point; its words belong to whoever brought it.
 */
@Component
public final class AgendaBook {
    private static final long GAP = 1024;

    private final PointStore points;
    private final MeetingCalendar calendar;
    private final SeriesLock lock;
    private final SeriesHistory history;
    private final Clock clock;

    public AgendaBook(
            PointStore points, MeetingCalendar calendar, SeriesLock lock, SeriesHistory history, Clock clock) {
        this.points = points;
        this.calendar = calendar;
        this.lock = lock;
        this.history = history;
        this.clock = clock;
    }

    /** A new point at the end of a meeting's agenda, or of the next one's. */
    public TalkingPoint add(Series series, Optional<String> text, Optional<MeetingName> meeting, PersonKey who) {
        String words = PointText.check(text);
        return lock.inOneTransaction(series.id(), () -> {
            Timeline timeline = calendar.of(series);
            Optional<Instant> pinnedTo = meeting.flatMap(name -> pin(timeline, name));
            var draft = new PointStore.Draft(series.id(), words, who, clock.instant(), pinnedTo);
            long last = points.ofSeries(series.id()).stream()
                    .mapToLong(TalkingPoint::position)
                    .max()
                    .orElse(0);
            TalkingPoint added = points.add(draft, last + GAP, nextVersion(series));
            tell(added, What.POINT_ADDED, who, pinnedTo);
            return added;
        });
    }

    /** Other words for a point of one's own. */
    public TalkingPoint edit(Series series, PointId id, Optional<String> text, long version, PersonKey who) {
        String words = PointText.check(text);
        return change(series, id, (timeline, point) -> {
            requireAuthor(point, who);
            requireUnwritten(point);
            if (point.version() != version) {
                throw new StalePoint(point);
            }
            return kept(point.withText(words), What.POINT_EDITED, who);
        });
    }

    /** Takes back a point of one's own; its words are gone for good. */
    public void delete(Series series, PointId id, PersonKey who) {
        change(series, id, (timeline, point) -> {
            requireAuthor(point, who);
            requireUnwritten(point);
            return kept(point.withText("").with(TalkingPoint.Fate.DELETED), What.POINT_DELETED, who);
        });
    }

    /** The two have talked about a point, on the meeting whose agenda it is on. */
    public TalkingPoint discuss(Series series, PointId id, PersonKey who) {
        return change(
                series,
                id,
                (timeline, point) -> point.isOpen() ? discussed(point, place(timeline, point), who) : point);
    }

    /** The same together with something else that comes of it: both happen, or neither. */
    TalkingPoint discuss(Series series, PointId id, PersonKey who, BiConsumer<TalkingPoint, Occurrence> work) {
        return change(series, id, (timeline, point) -> {
            if (!point.isOpen()) {
                throw Refusal.conflict("oneonone.agenda.error.discussed");
            }
            Occurrence place = place(timeline, point);
            work.accept(point, place);
            return discussed(point, place, who);
        });
    }

    /** The meeting on whose agenda an open point is now. */
    Optional<Occurrence> placeOf(Series series, PointId id) {
        TalkingPoint point = present(series, id);
        if (!point.isOpen()) {
            throw Refusal.conflict("oneonone.agenda.error.discussed");
        }
        return new AgendaPlaces(calendar.of(series)).of(point);
    }

    /** A point waits again; it comes to the agenda of the next meeting if its own is over. */
    public TalkingPoint reopen(Series series, PointId id, PersonKey who) {
        return change(
                series,
                id,
                (timeline, point) ->
                        point.isOpen() ? point : kept(point.with(TalkingPoint.Fate.OPEN), What.POINT_REOPENED, who));
    }

    /** Puts an open point right before or after another one. */
    public TalkingPoint move(Series series, PointId id, PointId neighbour, boolean isBefore) {
        return change(series, id, (timeline, point) -> {
            List<TalkingPoint> others = points.ofSeries(series.id()).stream()
                    .filter(other -> !other.id().equals(id))
                    .toList();
            int place = others.stream().map(TalkingPoint::id).toList().indexOf(neighbour);
            if (place < 0) {
                throw Refusal.invalid(isBefore ? "before" : "after", "oneonone.agenda.error.neighbour");
            }
            return placed(point, others, isBefore ? place : place + 1);
        });
    }

    /** Between its new neighbours; if nothing fits between them, what follows makes room. */
    private TalkingPoint placed(TalkingPoint point, List<TalkingPoint> others, int place) {
        long before = place == 0 ? 0 : others.get(place - 1).position();
        long after =
                place == others.size() ? before + 2 * GAP : others.get(place).position();
        if (after - before < 2) {
            long shift = GAP + before - after;
            others.subList(place, others.size()).forEach(other -> keep(other.at(other.position() + shift)));
            after = before + GAP;
        }
        return keep(point.at(before + (after - before) / 2));
    }

    private TalkingPoint change(Series series, PointId id, BiFunction<Timeline, TalkingPoint, TalkingPoint> work) {
        return lock.inOneTransaction(series.id(), () -> work.apply(calendar.of(series), present(series, id)));
    }

    private TalkingPoint present(Series series, PointId id) {
        return points.byId(id)
                .filter(point -> point.seriesId().equals(series.id()) && !point.isDeleted())
                .orElseThrow(Refusal::absent);
    }

    private static Occurrence place(Timeline timeline, TalkingPoint point) {
        return new AgendaPlaces(timeline)
                .of(point)
                .orElseThrow(() -> Refusal.conflict("oneonone.agenda.error.no-meeting"));
    }

    private TalkingPoint discussed(TalkingPoint point, Occurrence place, PersonKey who) {
        Instant on = place.slot().originalStart();
        return kept(point.with(TalkingPoint.Fate.discussed(clock.instant(), on)), What.POINT_DISCUSSED, who);
    }

    private TalkingPoint kept(TalkingPoint changed, What what, PersonKey who) {
        TalkingPoint kept = keep(changed);
        tell(kept, what, who, kept.fate().discussedOn());
        return kept;
    }

    private TalkingPoint keep(TalkingPoint changed) {
        return points.keep(changed.as(points.version(changed.seriesId()) + 1));
    }

    private long nextVersion(Series series) {
        return points.version(series.id()) + 1;
    }

    private void tell(TalkingPoint point, What what, PersonKey who, Optional<Instant> date) {
        history.add(new SeriesEvent(
                point.seriesId(), what, who, clock.instant(), date, Optional.empty(), Optional.empty()));
    }

    /** A point for the next meeting is not held fast there: it goes along when the next one becomes another. */
    private static Optional<Instant> pin(Timeline timeline, MeetingName name) {
        Occurrence meeting = timeline.find(name).orElseThrow(Refusal::absent);
        if (!timeline.isOpen(meeting)) {
            throw Refusal.conflict("oneonone.agenda.error.closed");
        }
        Instant date = meeting.slot().originalStart();
        boolean isCurrent = timeline.current()
                .filter(current -> current.slot().originalStart().equals(date))
                .isPresent();
        return isCurrent ? Optional.empty() : Optional.of(date);
    }

    private static void requireAuthor(TalkingPoint point, PersonKey who) {
        if (!point.author().equals(who)) {
            throw Refusal.forbidden("oneonone.agenda.error.author");
        }
    }

    private static void requireUnwritten(TalkingPoint point) {
        if (point.fate().isWritten()) {
            throw Refusal.conflict("oneonone.agenda.error.written");
        }
    }
}
