package org.oneonone.reminder.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.scheduler.JobRunnerRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ExampleItems;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.agenda.InMemoryPointStore;
import org.oneonone.agenda.PointStore;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.reminder.InMemoryMuteStore;
import org.oneonone.reminder.InMemoryReminderStore;
import org.oneonone.reminder.Outbox;
import org.oneonone.reminder.Outbox.Sent;
import org.oneonone.reminder.ReminderServices;
import org.oneonone.reminder.Waiting;
import org.oneonone.reminder.WaitingCounts;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.SpaceSettings;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.testing.ExamplePeople;

public class RemindersJobTest {
    private static final String MONDAY = "2026-11-30T08:00:00Z";

    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemoryReminderStore reminders = new InMemoryReminderStore();
    private final InMemoryMuteStore mutes = new InMemoryMuteStore();
    private final InMemoryActionItemStore actions = new InMemoryActionItemStore();
    private final InMemoryPointStore points = new InMemoryPointStore();
    private final SpaceSettingsStore settings = ExampleTemplates.settings();
    private final ExamplePeople people = new ExamplePeople();
    private final Outbox outbox = new Outbox();
    private final JobRunnerRequest request = mock(JobRunnerRequest.class);
    private Series series;

    @Before
    public void mayaAndRaviMeet() {
        series = store.create(terms(fortnightly()));
    }

    @Test
    public void eachIsRemindedOnceHoweverOftenTheJobRuns() {
        assertThat(runAt("2026-11-27T08:00:00Z")).isEqualTo("1 reminders sent");
        assertThat(runAt("2026-11-27T09:00:00Z")).isEqualTo("0 reminders sent");
        assertThat(runAt(MONDAY)).isEqualTo("1 reminders sent");
        assertThat(runAt("2026-11-30T09:00:00Z")).isEqualTo("0 reminders sent");
        assertThat(runAt("2026-12-02T08:00:00Z")).isEqualTo("2 reminders sent");
        assertThat(runAt("2026-12-03T08:00:00Z")).isEqualTo("0 reminders sent");

        assertThat(outbox.sent()).extracting(Sent::person).containsExactly(RAVI, MAYA, MAYA, RAVI);
    }

    @Test
    public void aClockThatJumpsBackSendsNothingAgain() {
        runAt(MONDAY);
        runAt("2026-12-02T08:00:00Z");

        assertThat(runAt("2026-11-27T08:00:00Z")).isEqualTo("0 reminders sent");
        assertThat(runAt(MONDAY)).isEqualTo("0 reminders sent");
        assertThat(runAt("2026-12-02T08:00:00Z")).isEqualTo("0 reminders sent");
    }

    @Test
    public void whatWaitsIsCounted() {
        actions.add(ExampleItems.open(1, "one"));
        actions.add(ExampleItems.open(2, "two"));

        points.add(new PointStore.Draft(series.id(), "x", MAYA, Instant.EPOCH, Optional.empty()), 1024, 1);

        runAt(MONDAY);

        assertThat(outbox.sent()).extracting(Sent::waiting).containsExactly(new Waiting(1, 2), new Waiting(1, 2));
    }

    @Test
    public void whoeverMutedTheSeriesOrEverythingHearsNothing() {
        mutes.mute(MAYA, series.id(), true);
        assertThat(runAt(MONDAY)).isEqualTo("1 reminders sent");
        assertThat(outbox.sent()).extracting(Sent::person).containsExactly(RAVI);

        mutes.muteAll(RAVI, true);
        assertThat(runAt("2026-12-02T08:00:00Z")).isEqualTo("0 reminders sent");

        mutes.muteAll(RAVI, false);
        assertThat(runAt("2026-12-02T09:00:00Z")).isEqualTo("1 reminders sent");
    }

    @Test
    public void whoeverMayNotSeeTheSpaceHearsNothingAndTheOtherOneDoes() {
        people.hideSpaceFrom(MAYA);

        assertThat(runAt(MONDAY)).isEqualTo("1 reminders sent");
        assertThat(outbox.sent()).extracting(Sent::person).containsExactly(RAVI);
    }

    @Test
    public void nobodyIsRemindedOfAMeetingWithSomebodyWhoseAccountIsGone() {
        people.deactivate(RAVI);
        assertThat(runAt(MONDAY)).isEqualTo("0 reminders sent");

        people.reactivate(RAVI);
        people.remove(MAYA);
        assertThat(runAt(MONDAY)).isEqualTo("0 reminders sent");
    }

    @Test
    public void aSpaceMayWantNoReminders() {
        settings.save("TEAM", reminding(false));
        assertThat(runAt(MONDAY)).isEqualTo("0 reminders sent");

        settings.save("TEAM", reminding(true));
        assertThat(runAt(MONDAY)).isEqualTo("2 reminders sent");
    }

    @Test
    public void aPausedSeriesIsSilent() {
        store.replace(series, ExampleSeries.in(SeriesState.PAUSED, Instant.parse("2026-11-20T00:00:00Z"), series));

        assertThat(runAt(MONDAY)).isEqualTo("0 reminders sent");
    }

    @Test
    public void aMailThatIsNotTakenIsTriedAgainAndTheOthersGetTheirs() {
        outbox.refuse(RAVI);
        assertThat(runAt(MONDAY)).isEqualTo("1 reminders sent");
        assertThat(outbox.sent()).extracting(Sent::person).containsExactly(MAYA);

        outbox.takeAll();
        assertThat(runAt("2026-11-30T09:00:00Z")).isEqualTo("1 reminders sent");
        assertThat(outbox.sent()).extracting(Sent::person).containsExactly(MAYA, RAVI);
    }

    @Test
    public void aMailThatCannotBeWrittenKeepsNobodyFromTheirs() {
        outbox.breakFor(RAVI);

        assertThat(runAt(MONDAY)).isEqualTo("1 reminders sent");
        assertThat(outbox.sent()).extracting(Sent::person).containsExactly(MAYA);
    }

    @Test
    public void whoeverHasNoAddressIsNotWrittenDownAsReminded() {
        outbox.forgetAddressOf(RAVI);
        assertThat(runAt(MONDAY)).isEqualTo("1 reminders sent");

        outbox.takeAll();
        assertThat(runAt(MONDAY)).isEqualTo("1 reminders sent");
    }

    @Test
    public void whenTheMailServerIsAwayTheRestIsLeftForTheNextRun() {
        for (int i = 0; i < 20; i++) {
            store.create(terms(fortnightly()));
        }
        outbox.refuse(RAVI);
        outbox.refuse(MAYA);

        assertThat(runAt(MONDAY)).isEqualTo("0 reminders sent, mail server away");
        assertThat(outbox.refused()).isEqualTo(10);

        outbox.takeAll();
        assertThat(runAt("2026-11-30T09:00:00Z")).isEqualTo("42 reminders sent");
    }

    @Test
    public void withoutAMailServerNothingIsLookedAt() {
        outbox.close();

        assertThat(runAt(MONDAY)).isEqualTo("Nothing is sent: there is no mail server");
    }

    @Test
    public void aJobThatIsToldToStopStops() {
        when(request.isCancellationRequested()).thenReturn(true);

        assertThat(runAt(MONDAY)).isEqualTo("0 reminders sent");
    }

    @Test
    public void moreSeriesThanOneChunkHoldsAreAllLookedAfter() {
        for (int i = 0; i < 120; i++) {
            store.create(terms(fortnightly()));
        }

        assertThat(runAt(MONDAY)).isEqualTo("242 reminders sent");
    }

    private static SpaceSettings reminding(boolean reminds) {
        return new SpaceSettings(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                SpaceSettings.JiraDefaults.NONE,
                new SpaceSettings.Planning(OptionalInt.empty(), OptionalLong.empty(), reminds));
    }

    private String runAt(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        var round = ReminderServices.round(
                MeetingServices.calendar(meetings, clock),
                ReminderServices.book(reminders, mutes, settings, clock),
                new WaitingCounts(actions, points),
                people,
                ReminderServices.delivery(reminders, outbox, clock));
        return new RemindersJob(store, round, outbox, reminders, clock)
                .runJob(request)
                .getMessage();
    }
}
