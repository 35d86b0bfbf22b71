package org.oneonone.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.oneonone.reminder.Reminder.Kind;
import org.oneonone.reminder.ReminderStore.Ticket;
import org.oneonone.series.SeriesId;

/** What every store of reminders does. */
public abstract class ReminderStoreContract {
    protected static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");
    protected static final Instant LATER = NOW.plusSeconds(900);
    protected static final Instant MEETING = Instant.parse("2026-12-01T09:00:00Z");
    protected static final Reminder.Name TO_LEAD = name(1, MEETING, Kind.AHEAD, true);

    protected abstract ReminderStore store();

    @Test
    public void whatIsClaimedIsSettledForTheOthersUntilItsTimeIsUp() {
        assertThat(store().claim(TO_LEAD, NOW, LATER)).isPresent();

        assertThat(store().settled(List.of(TO_LEAD), NOW)).containsExactly(TO_LEAD);
        assertThat(store().claim(TO_LEAD, NOW, LATER)).isEmpty();
        assertThat(store().settled(List.of(TO_LEAD), LATER)).isEmpty();
    }

    @Test
    public void aClaimOfSomebodyWhoDiedIsTakenOverUnderTheSameTokenAndByOneOnly() {
        Ticket dead = store().claim(TO_LEAD, NOW, LATER).orElseThrow();

        Ticket other = store().claim(TO_LEAD, LATER, LATER.plusSeconds(900)).orElseThrow();

        assertThat(other).isEqualTo(dead);
        assertThat(store().claim(TO_LEAD, LATER, LATER.plusSeconds(900))).isEmpty();
    }

    @Test
    public void whatWasSentIsNeverClaimedAgain() {
        store().sent(store().claim(TO_LEAD, NOW, LATER).orElseThrow());

        assertThat(store().claim(TO_LEAD, LATER.plusSeconds(86400), LATER.plusSeconds(90000)))
                .isEmpty();
        assertThat(store().claim(TO_LEAD, NOW.minusSeconds(864000), NOW)).isEmpty();
        assertThat(store().settled(List.of(TO_LEAD), LATER.plusSeconds(86400))).containsExactly(TO_LEAD);
    }

    @Test
    public void whatIsReleasedMayBeClaimedAtOnceUnderAnotherToken() {
        Ticket first = store().claim(TO_LEAD, NOW, LATER).orElseThrow();
        store().release(first);

        Ticket second = store().claim(TO_LEAD, NOW, LATER).orElseThrow();

        assertThat(second.token()).isNotEqualTo(first.token());
    }

    @Test
    public void releasingTakesNothingBackThatWasSent() {
        Ticket ticket = store().claim(TO_LEAD, NOW, LATER).orElseThrow();
        store().sent(ticket);

        store().release(ticket);

        assertThat(store().settled(List.of(TO_LEAD), LATER)).containsExactly(TO_LEAD);
    }

    @Test
    public void seatKindTimeAndSeriesMakeAnotherReminder() {
        store().sent(store().claim(TO_LEAD, NOW, LATER).orElseThrow());

        assertThat(List.of(
                        name(1, MEETING, Kind.AHEAD, false),
                        name(1, MEETING, Kind.AFTER, true),
                        name(2, MEETING, Kind.AHEAD, true),
                        name(1, MEETING.plusSeconds(3600), Kind.AHEAD, true)))
                .allSatisfy(
                        other -> assertThat(store().claim(other, NOW, LATER)).isPresent());
    }

    @Test
    public void whatIsLongOverIsForgotten() {
        Reminder.Name next = name(1, MEETING.plusSeconds(86400), Kind.AHEAD, true);
        store().sent(store().claim(TO_LEAD, NOW, LATER).orElseThrow());
        store().sent(store().claim(next, NOW, LATER).orElseThrow());

        store().forgetBefore(MEETING.plusSeconds(1));

        assertThat(store().settled(List.of(TO_LEAD, next), NOW)).containsExactly(next);
    }

    /** A reminder of a meeting that was moved by an hour if its time says so. */
    protected static Reminder.Name name(long series, Instant start, Kind kind, boolean toLead) {
        return new Reminder.Name(new SeriesId(series), MEETING, start, kind, toLead);
    }
}
