package org.oneonone.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import org.oneonone.cadence.Cadence;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesEvent.What;
import org.oneonone.series.SeriesHistory;
import org.oneonone.series.SeriesLock;
import org.oneonone.series.SeriesStore;
import org.springframework.stereotype.Component;

/**
 * What can become of a meeting: moved, skipped, merged into the next, held, closed, reopened. Either of the two may do
 * each, one at a time for a series; asking again changes nothing. Every change stands in the history of the series.
 */
@Component
public final class MeetingLife {
    private static final int LONGEST_REASON = 500;

    private final MeetingCalendar calendar;
    private final MeetingStore meetings;
    private final SeriesStore series;
    private final SeriesLock lock;
    private final SeriesHistory history;
    private final Clock clock;

    public MeetingLife(
            MeetingCalendar calendar,
            MeetingStore meetings,
            SeriesStore series,
            SeriesLock lock,
            SeriesHistory history,
            Clock clock) {
        this.calendar = calendar;
        this.meetings = meetings;
        this.series = series;
        this.lock = lock;
        this.history = history;
        this.clock = clock;
    }

    /** Another time for a meeting, also past the next one; never the past, and never another meeting's time. */
    public Meeting move(Series owner, MeetingName name, LocalDateTime wanted, PersonKey who) {
        Instant start = owner.cadence().instantOf(wanted);
        Instant now = clock.instant();
        if (start.isBefore(now)) {
            throw Refusal.invalid("start", "oneonone.meeting.error.move.past");
        }
        if (Duration.between(now, start).compareTo(Cadence.REACH) > 0) {
            throw Refusal.invalid("start", "oneonone.meeting.error.far");
        }
        return change(owner, name, who, (timeline, date) -> {
            refuseIfHeld(date, "oneonone.meeting.error.move.held");
            refuseIfLetGo(date, "oneonone.meeting.error.move.skipped");
            Slot slot = date.slot().movedTo(start);
            refuseOverlap(timeline, date, slot);
            return new Change(slot, Meeting.Outcome.PLANNED, What.MEETING_MOVED);
        });
    }

    /** The two let a meeting go; what was planned for it waits for the next one. */
    public Meeting skip(Series owner, MeetingName name, Optional<String> reason, boolean excused, PersonKey who) {
        Optional<String> why = reason.map(String::strip).filter(text -> !text.isEmpty());
        if (why.filter(text -> text.length() > LONGEST_REASON).isPresent()) {
            throw Refusal.invalid("reason", "oneonone.meeting.error.reason", Integer.toString(LONGEST_REASON));
        }
        return change(owner, name, who, (timeline, date) -> {
            refuseIfHeld(date, "oneonone.meeting.error.skip.held");
            return new Change(date.slot(), Meeting.Outcome.skipped(why, excused), What.MEETING_SKIPPED);
        });
    }

    /** Lets a meeting go in favour of the one after it, which is not missed and not held twice. */
    public Meeting merge(Series owner, MeetingName name, PersonKey who) {
        return change(owner, name, who, (timeline, date) -> {
            refuseIfHeld(date, "oneonone.meeting.error.skip.held");
            refuseIfLetGo(date, "oneonone.meeting.error.merge.skipped");
            Occurrence into = timeline.plannedAfter(date.start())
                    .orElseThrow(() -> Refusal.conflict("oneonone.meeting.error.merge.last"));
            return new Change(date.slot(), Meeting.Outcome.merged(into.slot().originalStart()), What.MEETING_MERGED);
        });
    }

    /** The two say that a meeting took place; before its day that means that it took place just now. */
    public Meeting hold(Series owner, MeetingName name, PersonKey who) {
        return change(owner, name, who, (timeline, date) -> {
            refuseIfLetGo(date, "oneonone.meeting.error.hold-skipped");
            return date.state() == MeetingState.HELD
                    ? Change.none(date)
                    : new Change(whenHeld(timeline, date), Meeting.Outcome.HELD, What.MEETING_HELD);
        });
    }

    /** A held meeting that is over for both: nothing comes to its agenda any more. */
    public Meeting close(Series owner, MeetingName name, PersonKey who) {
        return change(owner, name, who, (timeline, date) -> {
            refuseIfLetGo(date, "oneonone.meeting.error.hold-skipped");
            boolean isClosed = date.meeting().map(Meeting::isClosed).orElse(false);
            return isClosed
                    ? Change.none(date)
                    : new Change(
                            whenHeld(timeline, date), Meeting.Outcome.closed(clock.instant()), What.MEETING_CLOSED);
        });
    }

    /** Takes back what was said last: closed becomes held, held and let go become planned. */
    public Meeting reopen(Series owner, MeetingName name, PersonKey who) {
        return change(owner, name, who, (timeline, date) -> switch (date.state()) {
            case HELD ->
                date.meeting().map(Meeting::isClosed).orElse(false)
                        ? new Change(date.slot(), Meeting.Outcome.HELD, What.MEETING_REOPENED)
                        : new Change(notEarly(date.slot()), Meeting.Outcome.PLANNED, What.MEETING_REOPENED);
            case SKIPPED -> {
                refuseOverlap(timeline, date, date.slot());
                yield new Change(date.slot(), Meeting.Outcome.PLANNED, What.MEETING_REOPENED);
            }
            case PLANNED, MISSED -> Change.none(date);
        });
    }

    /** One of the two worked on the page: from the meeting's start on that means that it took place. */
    public Meeting worked(Series owner, Meeting meeting, PersonKey who) {
        boolean hasBegun = !clock.instant().isBefore(meeting.start());
        return hasBegun && meeting.state() == MeetingState.PLANNED
                ? hold(owner, new MeetingName.Row(meeting.id()), who)
                : meeting;
    }

    private Meeting change(
            Series owner, MeetingName name, PersonKey who, BiFunction<Timeline, Occurrence, Change> rule) {
        return lock.inOneTransaction(owner.id(), () -> {
            Timeline timeline = calendar.of(series.byId(owner.id()).orElseThrow(Refusal::absent));
            Occurrence date = timeline.find(name).orElseThrow(Refusal::absent);
            Change change = rule.apply(timeline, date);
            Meeting row = date.meeting().orElseGet(() -> enter(timeline.series(), date));
            if (change.slot().equals(row.slot()) && change.outcome().equals(row.outcome()) && !revives(date)) {
                return row;
            }
            Meeting changed = meetings.keep(row.with(change.slot(), change.outcome()));
            history.add(SeriesEvent.of(owner.id(), change.what(), who, clock.instant(), row.originalStart())
                    .from(row.start(), changed.start()));
            return changed;
        });
    }

    /** A planned meeting on an excused day is let go only by that day; somebody's word brings it back. */
    private static boolean revives(Occurrence date) {
        return date.state() == MeetingState.SKIPPED
                && date.meeting()
                        .map(row -> row.state() == MeetingState.PLANNED)
                        .orElse(true);
    }

    private Meeting enter(Series owner, Occurrence date) {
        return meetings.add(owner.id(), date.slot(), Meeting.Outcome.PLANNED, owner.template());
    }

    private Slot whenHeld(Timeline timeline, Occurrence date) {
        Instant now = clock.instant();
        boolean isEarly = timeline.day(now).isBefore(timeline.day(date.start()));
        return isEarly ? date.slot().movedTo(now.truncatedTo(ChronoUnit.MINUTES)) : date.slot();
    }

    /** What was held early and was not after all is planned for its own date again. */
    private Slot notEarly(Slot slot) {
        return slot.originalStart().isAfter(clock.instant()) ? slot.movedTo(slot.originalStart()) : slot;
    }

    private static void refuseIfHeld(Occurrence date, String key) {
        if (date.state() == MeetingState.HELD) {
            throw Refusal.conflict(key);
        }
    }

    /** Only what the two let go themselves: on an excused day they may still agree to meet. */
    private static void refuseIfLetGo(Occurrence date, String key) {
        if (date.meeting().filter(row -> row.state() == MeetingState.SKIPPED).isPresent()) {
            throw Refusal.conflict(key);
        }
    }

    private static void refuseOverlap(Timeline timeline, Occurrence own, Slot wanted) {
        Duration longest = Duration.ofMinutes(Cadence.LONGEST_MINUTES);
        boolean isTaken = timeline.between(wanted.start().minus(longest), wanted.end()).stream()
                .filter(other -> !other.slot().originalStart().equals(own.slot().originalStart()))
                .filter(other -> other.state() == MeetingState.PLANNED || other.state() == MeetingState.HELD)
                .anyMatch(other -> other.slot().overlaps(wanted));
        if (isTaken) {
            throw Refusal.conflict("oneonone.meeting.error.move.overlap");
        }
    }

    /** What a meeting is to become, and what the history tells of it. */
    private record Change(Slot slot, Meeting.Outcome outcome, What what) {
        static Change none(Occurrence date) {
            Meeting.Outcome outcome = date.meeting().map(Meeting::outcome).orElse(Meeting.Outcome.PLANNED);
            return new Change(date.slot(), outcome, What.MEETING_REOPENED);
        }
    }
}
