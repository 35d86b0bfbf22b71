package org.oneonone.meeting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.confluence.event.events.content.page.PageCopyEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.user.UserKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.meeting.MeetingState;
import org.oneonone.meeting.Slot;
import org.oneonone.person.PersonKey;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;

public class PageListenersTest {
    private static final long PAGE = 10;
    private static final String OPEN = "<ac:task-status>incomplete</ac:task-status>";
    private static final String DONE = "<ac:task-status>complete</ac:task-status>";

    private final Clock theDay = Clock.fixed(Instant.parse("2026-12-01T09:30:00Z"), ZoneOffset.UTC);
    private final EventPublisher events = mock(EventPublisher.class);
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore series = new InMemorySeriesStore();
    private final MeetingWorkListener work = new MeetingWorkListener(
            events, meetings, series, MeetingServices.life(meetings, series, new InMemoryHistory(), theDay));
    private final PageGuard guard = mock(PageGuard.class);
    private final PageGuardListener guarding = new PageGuardListener(events, guard);
    private Meeting meeting;

    @Before
    public void aMeetingWithItsPage() {
        var owner = series.create(terms(fortnightly()));
        Slot slot = Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30);
        Meeting added = meetings.add(owner.id(), slot, Meeting.Outcome.PLANNED, Optional.empty());
        meeting = meetings.save(added.withPage(OptionalLong.of(PAGE)));
    }

    @Test
    public void anEditByOneOfTheTwoOnTheDayMeansThatTheMeetingTookPlace() {
        work.updated(new PageUpdateEvent(page(PAGE, "<p>b</p>", MAYA), page(PAGE, "<p>a</p>", MAYA), false));

        assertThat(state()).isEqualTo(MeetingState.HELD);
    }

    @Test
    public void aTickAloneSaysNothing() {
        work.updated(new PageUpdateEvent(page(PAGE, DONE, MAYA), page(PAGE, OPEN, MAYA), false));

        assertThat(state()).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    public void anEditBySomebodyElseOrOfAnotherPageSaysNothing() {
        work.updated(new PageUpdateEvent(page(PAGE, "<p>b</p>", OLGA), page(PAGE, "<p>a</p>", MAYA), false));
        work.updated(new PageUpdateEvent(page(11, "<p>b</p>", MAYA), page(11, "<p>a</p>", MAYA), false));

        assertThat(state()).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    public void aMeetingWhosePageGoesStaysWithoutAPage() {
        work.trashed(new PageTrashedEvent(page(11, "", MAYA), false));
        assertThat(present().pageId()).hasValue(PAGE);

        work.trashed(new PageTrashedEvent(page(PAGE, "", MAYA), false));
        assertThat(present().pageId()).isEmpty();

        meetings.save(present().withPage(OptionalLong.of(PAGE)));
        work.removed(new PageRemoveEvent(page(PAGE, "", MAYA), false));
        assertThat(present().pageId()).isEmpty();
    }

    @Test
    public void theGuardLooksAtNewCopiedAndRestoredPagesAndAtNoOthers() {
        Page made = page(21, "", MAYA);
        Page copy = page(22, "", MAYA);
        Page restored = page(23, "", MAYA);

        guarding.created(new PageCreateEvent(made, false));
        guarding.copied(new PageCopyEvent(made, copy));
        guarding.copied(new PageCopyEvent(made, null));
        guarding.restored(new PageRestoreEvent(restored, false));

        verify(guard).watch(made);
        verify(guard).watch(copy);
        verify(guard).welcomeBack(restored);
        verifyNoMoreInteractions(guard);
    }

    @Test
    public void listenersComeAndGoWithThePlugin() {
        work.begin();
        guarding.begin();
        work.end();
        guarding.end();

        verify(events).register(work);
        verify(events).register(guarding);
        verify(events).unregister(work);
        verify(events).unregister(guarding);
    }

    private Meeting present() {
        return meetings.byId(meeting.id()).orElseThrow();
    }

    private MeetingState state() {
        return present().state();
    }

    private static Page page(long id, String body, PersonKey modifier) {
        Page page = mock(Page.class);
        ConfluenceUser user = mock(ConfluenceUser.class);
        lenient().when(user.getKey()).thenReturn(new UserKey(modifier.value()));
        lenient().when(page.getId()).thenReturn(id);
        lenient().when(page.getBodyAsString()).thenReturn(body);
        lenient().when(page.getLastModifier()).thenReturn(user);
        return page;
    }
}
