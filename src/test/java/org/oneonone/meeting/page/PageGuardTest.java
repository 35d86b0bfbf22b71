package org.oneonone.meeting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.user.UserKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingBook;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.meeting.Slot;
import org.oneonone.person.PersonKey;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Participants;
import org.oneonone.series.Series;
import org.oneonone.web.Access;

public class PageGuardTest {
    private static final long OWN_PAGE = 10;
    private static final long OTHER_PAGE = 20;

    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemorySeriesStore series = new InMemorySeriesStore();
    private final PrivatePages pages = mock(PrivatePages.class);
    private final PairNotice notice = mock(PairNotice.class);
    private final Access access = mock(Access.class);
    private final List<Long> followed = new ArrayList<>();
    private final PageGuard guard = new PageGuard(
            meetings,
            series,
            pages,
            notice,
            access,
            new MeetingBook(meetings, (meeting, page) -> followed.add(page), new InMemoryHistory(), Clock.systemUTC()));
    private Meeting meeting;

    @Before
    public void aMeetingWithItsPage() {
        Series owner = series.create(terms(fortnightly()));
        Slot slot = Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30);
        Meeting added = meetings.add(owner.id(), slot, Meeting.Outcome.PLANNED, Optional.empty());
        meeting = meetings.save(added.withPage(OptionalLong.of(OWN_PAGE)));
    }

    @Test
    public void aPageOfSomebodyWhoCannotHaveSeenTheMeetingIsLeftAloneAsIfThereWereNone() {
        guard.watch(page(OTHER_PAGE, naming(meeting), OLGA));
        guard.welcomeBack(page(OTHER_PAGE, naming(meeting), OLGA));

        verify(pages, never()).restrict(anyLong(), any());
    }

    @Test
    public void aPageWithoutACreatorIsJudgedByWhoeverIsActing() {
        Page imported = page(OTHER_PAGE, naming(meeting), OLGA);
        when(imported.getCreator()).thenReturn(null);
        guard.watch(imported);
        verify(pages, never()).restrict(anyLong(), any());
        when(access.user()).thenReturn(Optional.of(RAVI));

        guard.watch(imported);

        verify(pages).restrict(OTHER_PAGE, Set.of(MAYA, RAVI));
    }

    @Test
    public void aPageThatNamesManyMeetingsCostsOneQuestion() {
        StringBuilder body = new StringBuilder(naming(meeting));
        LongStream.range(100, 5_000).forEach(id -> body.append(MeetingMark.name(header(), new MeetingId(id))));
        List<Integer> asked = new ArrayList<>();
        MeetingStore counting = mock(MeetingStore.class);
        when(counting.byIds(any())).thenAnswer(question -> {
            asked.add(question.<Collection<MeetingId>>getArgument(0).size());
            return List.of(meeting);
        });

        new PageGuard(counting, series, pages, notice, access, null).watch(page(OTHER_PAGE, body.toString(), MAYA));

        assertThat(asked).singleElement().satisfies(size -> assertThat(size).isLessThan(50));
        verify(pages).restrict(OTHER_PAGE, Set.of(MAYA, RAVI));
    }

    @Test
    public void aCopyIsRestrictedToThePairAndWhoeverMadeIt() {
        when(access.canView(OLGA, OWN_PAGE)).thenReturn(true);

        guard.watch(page(OTHER_PAGE, naming(meeting), OLGA));

        verify(pages).restrict(OTHER_PAGE, Set.of(MAYA, RAVI, OLGA));
    }

    @Test
    public void theMeetingsOwnPageIsLeftAlone() {
        guard.watch(page(OWN_PAGE, naming(meeting), MAYA));

        verify(pages, never()).restrict(anyLong(), any());
    }

    @Test
    public void thePageThatIsBeingMadeIsLeftAloneThoughItsMeetingDoesNotKnowItYet() {
        meetings.save(meeting.withPage(OptionalLong.empty()));
        Page own = page(OWN_PAGE, naming(meeting), MAYA);
        when(pages.isInTheMaking(own)).thenReturn(true);

        guard.watch(own);

        verify(pages, never()).restrict(anyLong(), any());
    }

    @Test
    public void aPageOfOneOfThePairThatNamesAMeetingWithoutAPageIsRestrictedAllTheSame() {
        meetings.save(meeting.withPage(OptionalLong.empty()));

        guard.watch(page(OTHER_PAGE, naming(meeting), MAYA));

        verify(pages).restrict(OTHER_PAGE, Set.of(MAYA, RAVI));
        assertThat(meetings.byId(meeting.id()).orElseThrow().pageId()).isEmpty();
    }

    @Test
    public void aPageThatNamesNoMeetingWeKnowIsLeftAlone() {
        guard.watch(page(OTHER_PAGE, MeetingMark.name(header(), new MeetingId(99)), OLGA));
        guard.watch(page(OTHER_PAGE, header(), OLGA));
        guard.watch(page(OTHER_PAGE, "<p>one-on-one-header</p>", OLGA));
        guard.watch(page(OTHER_PAGE, null, OLGA));

        verify(pages, never()).restrict(anyLong(), any());
    }

    @Test
    public void thePairIsToldWhenACopyCannotBeRestricted() {
        doThrow(new IllegalStateException("no")).when(pages).restrict(anyLong(), any());
        when(access.canView(OLGA, OWN_PAGE)).thenReturn(true);

        guard.watch(page(OTHER_PAGE, naming(meeting), OLGA));

        verify(notice).unprotected(new Participants(MAYA, RAVI), OTHER_PAGE);
    }

    @Test
    public void aPageFromTheTrashBelongsToItsMeetingAgain() {
        meetings.save(meeting.withPage(OptionalLong.empty()));

        guard.welcomeBack(page(OWN_PAGE, naming(meeting), RAVI));

        assertThat(meetings.byId(meeting.id()).orElseThrow().pageId()).hasValue(OWN_PAGE);
        assertThat(followed).containsExactly(OWN_PAGE);
        verify(pages).restrict(OWN_PAGE, Set.of(MAYA, RAVI));
    }

    @Test
    public void thePairIsToldOnlyAfterAllIsWritten() {
        meetings.save(meeting.withPage(OptionalLong.empty()));
        doThrow(new IllegalStateException("no")).when(pages).restrict(anyLong(), any());
        doAnswer(told -> {
                    assertThat(meetings.byPage(OWN_PAGE)).isPresent();
                    return null;
                })
                .when(notice)
                .unprotected(any(), anyLong());

        guard.welcomeBack(page(OWN_PAGE, naming(meeting), RAVI));

        verify(notice).unprotected(new Participants(MAYA, RAVI), OWN_PAGE);
    }

    @Test
    public void aPageFromTheTrashDoesNotReplaceTheOneThatWasMadeSince() {
        guard.welcomeBack(page(OTHER_PAGE, naming(meeting), RAVI));

        assertThat(meetings.byId(meeting.id()).orElseThrow().pageId()).hasValue(OWN_PAGE);
        verify(pages).restrict(OTHER_PAGE, Set.of(MAYA, RAVI));
    }

    @Test
    public void aStrangersPageFromTheTrashDoesNotBecomeTheMeetings() {
        meetings.save(meeting.withPage(OptionalLong.empty()));

        guard.welcomeBack(page(OTHER_PAGE, naming(meeting), OLGA));

        assertThat(meetings.byId(meeting.id()).orElseThrow().pageId()).isEmpty();
    }

    private static String header() {
        return "<ac:structured-macro ac:name=\"one-on-one-header\"/>";
    }

    private static String naming(Meeting meeting) {
        return MeetingMark.name(header(), meeting.id());
    }

    private static Page page(long id, String body, PersonKey creator) {
        Page page = mock(Page.class);
        ConfluenceUser user = mock(ConfluenceUser.class);
        lenient().when(user.getKey()).thenReturn(new UserKey(creator.value()));
        lenient().when(page.getId()).thenReturn(id);
        lenient().when(page.getBodyAsString()).thenReturn(body);
        lenient().when(page.getCreator()).thenReturn(user);
        return page;
    }
}
