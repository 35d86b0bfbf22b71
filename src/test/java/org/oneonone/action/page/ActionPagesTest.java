package org.oneonone.action.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEFAULTS;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.oneonone.action.Bodies.macro;
import static org.oneonone.action.Bodies.task;

import com.atlassian.confluence.event.events.content.page.PageCopyEvent;
import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.event.api.EventPublisher;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.Before;
import org.junit.Test;
import org.mockito.stubbing.Answer;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemIndex;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.Slot;
import org.oneonone.series.SeriesId;

public class ActionPagesTest {
    private static final long PAGE = 100;
    private static final long OTHER = 200;

    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final ActionItemIndex index = new ActionItemIndex(items, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final EventPublisher events = mock(EventPublisher.class);
    private final ActionPageListener listener = new ActionPageListener(events, meetings, index);
    private Meeting meeting;

    @Before
    public void aMeetingWithItsPage() {
        Slot slot = Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30);
        Meeting added = meetings.add(new SeriesId(7), slot, Meeting.Outcome.PLANNED, Optional.empty());
        meeting = meetings.save(added.withPage(OptionalLong.of(PAGE)));
    }

    @Test
    public void listensFromItsBeginningToItsEnd() {
        listener.register();
        verify(events).register(listener);

        listener.unregister();
        verify(events).unregister(listener);
    }

    @Test
    public void whatIsSavedIsIndexedForTheMeetingsSeries() {
        listener.updated(event(PageUpdateEvent.class, page(PAGE, "a")));

        assertThat(items.ofPage(PAGE)).extracting(ActionItem::text).containsExactly("a");
        assertThat(items.ofSeries(new SeriesId(7))).hasSize(1);
    }

    @Test
    public void pagesOfNoMeetingHaveNoItems() {
        listener.created(event(PageCreateEvent.class, page(OTHER, "a")));
        listener.copied(event(PageCopyEvent.class, page(OTHER, "a")));

        assertThat(items.ofPage(OTHER)).isEmpty();
    }

    @Test
    public void anOlderVersionSaysNothing() {
        Page older = page(OTHER, "old words");
        when(older.getLatestVersionId()).thenReturn(PAGE);
        meetings.save(meeting.withPage(OptionalLong.of(OTHER)));

        listener.updated(event(PageUpdateEvent.class, older));

        assertThat(items.ofPage(OTHER)).isEmpty();
    }

    @Test
    public void pagesThatGoDropTheirItemsAndPagesThatComeBackHaveThemAgain() {
        listener.updated(event(PageUpdateEvent.class, page(PAGE, "a")));

        listener.trashed(event(PageTrashedEvent.class, page(PAGE, "a")));
        assertThat(states()).containsExactly(ActionItemState.DROPPED);
        listener.restored(event(PageRestoreEvent.class, page(PAGE, "a")));
        assertThat(states()).containsExactly(ActionItemState.OPEN);
        listener.removed(event(PageRemoveEvent.class, page(PAGE, "a")));
        assertThat(states()).containsExactly(ActionItemState.DROPPED);
    }

    @Test
    public void tasksOfATemplateAreIndexedWhenTheMeetingGetsItsPage() {
        PageManager pages = mock(PageManager.class);
        Page made = page(PAGE, "from the template");
        when(pages.getPage(PAGE)).thenReturn(made);

        new MeetingPageTasks(pages, index).follow(meeting, PAGE);

        assertThat(items.ofPage(PAGE)).extracting(ActionItem::text).containsExactly("from the template");
    }

    private List<ActionItemState> states() {
        return items.ofPage(PAGE).stream().map(ActionItem::state).toList();
    }

    private static Page page(long id, String words) {
        Page page = mock(Page.class);
        lenient().when(page.getId()).thenReturn(id);
        lenient().when(page.getBodyAsString()).thenReturn(macro(task(1, false, words)));
        return page;
    }

    /** An event that answers with the page whatever way it is asked for one. */
    private static <T> T event(Class<T> type, Page page) {
        Answer<Object> answer =
                call -> call.getMethod().getReturnType().isInstance(page) ? page : RETURNS_DEFAULTS.answer(call);
        return mock(type, answer);
    }
}
