package org.oneonone.agenda.rest;

import java.util.Optional;
import org.oneonone.agenda.PointId;
import org.oneonone.meeting.MeetingName;
import org.oneonone.person.Refusal;
import org.oneonone.web.Wire;

/**
 * A new point, other words for one, or another place for it.
 *
 * @param text what it says
 * @param meetingId the meeting it is for; the next one if missing
 * @param version of the point whose words are changed
 * @param before the point that comes right after the moved one
 * @param after the point that comes right before it
 */
public record PointInputJson(String text, String meetingId, Long version, String before, String after) implements Wire {
    Optional<String> words() {
        return Optional.ofNullable(text);
    }

    Optional<MeetingName> meeting() {
        return Optional.ofNullable(meetingId).map(MeetingName::parse);
    }

    long seen() {
        return Optional.ofNullable(version)
                .orElseThrow(() -> Refusal.invalid("version", "oneonone.agenda.error.version"));
    }

    boolean isBefore() {
        if ((before == null) == (after == null)) {
            throw Refusal.invalid("before", "oneonone.agenda.error.neighbour");
        }
        return before != null;
    }

    PointId neighbour() {
        return PointId.parse(isBefore() ? before : after);
    }
}
