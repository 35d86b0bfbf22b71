package org.oneonone.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Test;
import org.oneonone.series.SeriesId;

public class MeetingTest {
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant DECEMBER_15 = Instant.parse("2026-12-15T09:00:00Z");
    private static final Instant WRITTEN = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    public void whatIsOpenOnAPageComesAlongToEveryLaterMeetingAndToNoEarlierOne() {
        Meeting meeting = meeting(DECEMBER_1, Meeting.Outcome.HELD);

        assertThat(meeting.isLeavingTo(DECEMBER_15, WRITTEN, MeetingState.HELD)).isTrue();
        assertThat(meeting.isLeavingTo(DECEMBER_1, WRITTEN, MeetingState.HELD)).isFalse();
        assertThat(meeting.isLeavingTo(WRITTEN.plusSeconds(1), WRITTEN, MeetingState.HELD))
                .isFalse();
    }

    @Test
    public void whatIsOpenOnThePageOfALetGoMeetingDoesNotWaitForItsDate() {
        Meeting letGo = meeting(DECEMBER_15, Meeting.Outcome.skipped(Optional.empty(), true));

        assertThat(letGo.isLeavingTo(DECEMBER_1, WRITTEN, MeetingState.SKIPPED)).isTrue();
        assertThat(letGo.isLeavingTo(WRITTEN.minusSeconds(1), WRITTEN, MeetingState.SKIPPED))
                .isFalse();
        assertThat(letGo.isLeavingTo(DECEMBER_15.plusSeconds(1), DECEMBER_15.plusSeconds(9), MeetingState.SKIPPED))
                .isTrue();
    }

    private static Meeting meeting(Instant start, Meeting.Outcome outcome) {
        return new Meeting(
                new MeetingId(1),
                new SeriesId(1),
                Slot.at(start, 30),
                outcome,
                OptionalLong.of(101),
                Optional.empty(),
                0);
    }
}
