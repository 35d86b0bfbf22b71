package org.oneonone.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.series;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.person.Refusal;
import org.oneonone.series.Series;

public class MeetingOutcomesTest {
    private static final Slot SLOT = Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30);

    private final InMemoryMeetingStore store = new InMemoryMeetingStore();
    private final Series series = series(1, fortnightly());

    @Test
    public void workBeforeTheDayIsPreparationAndFromThatDayOnItIsTheMeeting() {
        Meeting meeting = store.add(series.id(), SLOT, Meeting.Outcome.PLANNED, Optional.empty());

        assertThat(at("2026-11-30T22:30:00Z").worked(series, meeting).state()).isEqualTo(MeetingState.PLANNED);
        assertThat(at("2026-11-30T23:30:00Z").worked(series, meeting).state()).isEqualTo(MeetingState.HELD);
    }

    @Test
    public void aMissedMeetingCountsAsHeldWhenTheTwoWriteItDownLater() {
        Meeting meeting = store.add(series.id(), SLOT, Meeting.Outcome.MISSED, Optional.empty());

        assertThat(at("2026-12-03T10:00:00Z").worked(series, meeting).state()).isEqualTo(MeetingState.HELD);
    }

    @Test
    public void sayingTwiceThatItTookPlaceChangesNothing() {
        Meeting meeting = store.add(series.id(), SLOT, Meeting.Outcome.PLANNED, Optional.empty());
        Meeting held = at("2026-12-01T10:00:00Z").hold(meeting);

        assertThat(at("2026-12-01T11:00:00Z").hold(held)).isEqualTo(held);
    }

    @Test
    public void whatWasLetGoCannotBeHeld() {
        var skipped = new Meeting.Outcome(MeetingState.SKIPPED, Optional.empty(), true);
        Meeting meeting = store.add(series.id(), SLOT, skipped, Optional.empty());

        assertThatThrownBy(() -> at("2026-12-01T10:00:00Z").hold(meeting)).isInstanceOf(Refusal.class);
        assertThat(at("2026-12-01T10:00:00Z").worked(series, meeting)).isEqualTo(meeting);
    }

    @Test
    public void aDateThatNobodyDidAnythingAboutIsWrittenDownOnceAndNobodysRowIsTouched() {
        Meeting planned = store.add(series.id(), SLOT, Meeting.Outcome.PLANNED, Optional.empty());

        assertThat(recordAt("2026-12-20T10:00:00Z")).isEqualTo(1);
        assertThat(recordAt("2026-12-20T11:00:00Z")).isZero();
        assertThat(store.ofSeries(series.id()))
                .extracting(Meeting::start, Meeting::state)
                .containsExactly(
                        tuple(planned.start(), MeetingState.PLANNED),
                        tuple(Instant.parse("2026-12-15T09:00:00Z"), MeetingState.MISSED));
    }

    private int recordAt(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return at(now).recordPast(series, new MeetingCalendar(store, new RuleRecurrence(), clock).of(series));
    }

    private MeetingOutcomes at(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new MeetingOutcomes(store, clock);
    }
}
