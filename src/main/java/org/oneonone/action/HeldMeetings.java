package org.oneonone.action;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingState;

/**
 * The meetings of a series that took place, by which the age of an action item is told: a week without a meeting makes
 * nothing older.
 *
 * @param ends when they ended
 */
public record HeldMeetings(List<Instant> ends) {
    public HeldMeetings {
        ends = List.copyOf(ends);
    }

    /** Those among the meetings of one series. */
    public static HeldMeetings among(Collection<Meeting> meetings) {
        return new HeldMeetings(meetings.stream()
                .filter(meeting -> meeting.state() == MeetingState.HELD)
                .map(Meeting::end)
                .toList());
    }

    /** How many meetings an item has lived through; the one in which it was written counts once it is held. */
    public int since(ActionItem item) {
        return (int) ends.stream().filter(item.createdAt()::isBefore).count();
    }
}
