package org.oneonone.agenda;

import java.time.Instant;
import java.util.Optional;
import org.oneonone.person.PersonKey;
import org.oneonone.series.SeriesId;

/**
 * Something that one of the two wants to talk about.
 *
 * @param id its identity
 * @param seriesId whose it is
 * @param text what it says; empty once it is deleted
 * @param author who brought it
 * @param createdAt when
 * @param pinnedTo the later meeting it was meant for, by the date that the cadence wants; empty for the next one
 * @param position where it stands among the open ones
 * @param fate what became of it
 * @param version the number of the latest change to any point of the series when this one was changed last
 */
public record TalkingPoint(
        PointId id,
        SeriesId seriesId,
        String text,
        PersonKey author,
        Instant createdAt,
        Optional<Instant> pinnedTo,
        long position,
        Fate fate,
        long version) {
    public boolean isOpen() {
        return fate.state() == State.OPEN;
    }

    public boolean isDeleted() {
        return fate.state() == State.DELETED;
    }

    TalkingPoint withText(String other) {
        return new TalkingPoint(id, seriesId, other, author, createdAt, pinnedTo, position, fate, version);
    }

    TalkingPoint with(Fate other) {
        return new TalkingPoint(id, seriesId, text, author, createdAt, pinnedTo, position, other, version);
    }

    TalkingPoint at(long otherPosition) {
        return new TalkingPoint(id, seriesId, text, author, createdAt, pinnedTo, otherPosition, fate, version);
    }

    TalkingPoint as(long otherVersion) {
        return new TalkingPoint(id, seriesId, text, author, createdAt, pinnedTo, position, fate, otherVersion);
    }

    /** Whether it still waits to be talked about. */
    public enum State {
        OPEN,
        DISCUSSED,
        DELETED
    }

    /**
     * What became of a point.
     *
     * @param state whether it still waits
     * @param discussedAt when somebody ticked it
     * @param discussedOn the meeting it was ticked on, by the date that the cadence wants
     * @param writtenAt when it was written into that meeting's page; from then on the page has it
     */
    public record Fate(
            State state, Optional<Instant> discussedAt, Optional<Instant> discussedOn, Optional<Instant> writtenAt) {
        public static final Fate OPEN = new Fate(State.OPEN, Optional.empty(), Optional.empty(), Optional.empty());
        static final Fate DELETED = new Fate(State.DELETED, Optional.empty(), Optional.empty(), Optional.empty());

        static Fate discussed(Instant at, Instant on) {
            return new Fate(State.DISCUSSED, Optional.of(at), Optional.of(on), Optional.empty());
        }

        Fate written(Instant at) {
            return new Fate(state, discussedAt, discussedOn, Optional.of(at));
        }

        public boolean isWritten() {
            return writtenAt.isPresent();
        }
    }
}
