package org.oneonone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.meeting.Slot;
import org.oneonone.person.PersonKey;
import org.oneonone.person.Refusal;
import org.oneonone.person.Refusal.Kind;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesId;
import org.oneonone.testing.AtOnce;
import org.oneonone.testing.Caller;

public class AccessTest {
    private static final MeetingId MEETING = new MeetingId(5);
    private static final long PAGE = 4711;

    private final Caller caller = new Caller();
    private final UserAccessor users = mock(UserAccessor.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final SpaceManager spaces = mock(SpaceManager.class);
    private final PageManager pages = mock(PageManager.class);
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final MeetingStore meetings = mock(MeetingStore.class);
    private final AtOnce host = new AtOnce();
    private final HostRights rights = new HostRights(permissions, users, spaces, pages, host);
    private final Access access = new Access(caller.users(), rights, store, meetings);
    private final Space space = mock(Space.class);
    private final Page page = mock(Page.class);
    private final Series series = store.create(terms(fortnightly()));

    @Before
    public void aSpaceAPageAndAMeeting() {
        when(spaces.getSpace("TEAM")).thenReturn(space);
        when(spaces.getSpace("team")).thenReturn(space);
        when(space.getKey()).thenReturn("TEAM");
        when(pages.getPage(PAGE)).thenReturn(page);
        Meeting meeting = new Meeting(
                MEETING,
                series.id(),
                Slot.at(series.cadence().instantOf(series.cadence().start()), 30),
                Meeting.Outcome.PLANNED,
                OptionalLong.of(PAGE),
                Optional.empty(),
                0);
        when(meetings.byId(MEETING)).thenReturn(Optional.of(meeting));
    }

    @Test
    public void nobodyPassesWithoutLoggingIn() {
        caller.isNobody();

        assertThat(access.user()).isEmpty();
        assertThat(refused(access::requireUser)).isEqualTo(Kind.ANONYMOUS);
        assertThat(refused(() -> access.requireParticipant(series.id()))).isEqualTo(Kind.ANONYMOUS);
        assertThat(refused(() -> access.requireMeeting(MEETING))).isEqualTo(Kind.ANONYMOUS);
        assertThat(refused(() -> access.requireMeeting(new MeetingId(6)))).isEqualTo(Kind.ANONYMOUS);
        assertThat(refused(() -> access.requirePageView(PAGE))).isEqualTo(Kind.ANONYMOUS);
        assertThat(refused(() -> access.requirePageEdit(PAGE))).isEqualTo(Kind.ANONYMOUS);
        assertThat(refused(() -> access.requireSpaceView("TEAM"))).isEqualTo(Kind.ANONYMOUS);
        assertThat(refused(() -> access.requireCreate("TEAM"))).isEqualTo(Kind.ANONYMOUS);
        assertThat(refused(() -> access.requireSpaceAdmin("TEAM"))).isEqualTo(Kind.ANONYMOUS);
        assertThat(refused(access::requireSystemAdmin)).isEqualTo(Kind.ANONYMOUS);
        assertThat(access.isSpaceAdmin("TEAM")).isFalse();
        assertThat(access.isSystemAdmin()).isFalse();
    }

    @Test
    public void eachOfThePairPassesToSeriesAndMeeting() {
        allow(MAYA, Permission.VIEW, space);
        allow(RAVI, Permission.VIEW, space);

        caller.is(MAYA);
        assertThat(access.requireParticipant(series.id())).isEqualTo(series);
        caller.is(RAVI);
        assertThat(access.requireMeeting(MEETING).id()).isEqualTo(MEETING);
    }

    @Test
    public void toOneOfThePairWhoLostSightOfTheSpaceSeriesAndMeetingsAreAbsent() {
        allow(MAYA, Permission.VIEW, space);
        exists(RAVI);
        caller.is(RAVI);

        assertThat(refused(() -> access.requireParticipant(series.id()))).isEqualTo(Kind.ABSENT);
        assertThat(refused(() -> access.requireMeeting(MEETING))).isEqualTo(Kind.ABSENT);
    }

    @Test
    public void toOthersSeriesAndMeetingsAreAbsent() {
        caller.isSystemAdmin(OLGA);
        allow(OLGA, Permission.VIEW, space);

        assertThat(refused(() -> access.requireParticipant(series.id()))).isEqualTo(Kind.ABSENT);
        assertThat(refused(() -> access.requireParticipant(new SeriesId(99)))).isEqualTo(Kind.ABSENT);
        assertThat(refused(() -> access.requireMeeting(MEETING))).isEqualTo(Kind.ABSENT);
        assertThat(refused(() -> access.requireMeeting(new MeetingId(6)))).isEqualTo(Kind.ABSENT);
    }

    @Test
    public void aPageIsAbsentForbiddenOrOpenAsTheHostSays() {
        caller.is(MAYA);
        exists(MAYA);

        assertThat(refused(() -> access.requirePageView(PAGE))).isEqualTo(Kind.ABSENT);
        assertThat(refused(() -> access.requirePageEdit(PAGE))).isEqualTo(Kind.ABSENT);
        allow(MAYA, Permission.VIEW, page);
        assertThat(access.requirePageView(PAGE)).isEqualTo(MAYA);
        assertThat(access.canView(MAYA, PAGE)).isTrue();
        assertThat(refused(() -> access.requirePageEdit(PAGE))).isEqualTo(Kind.FORBIDDEN);
        allow(MAYA, Permission.EDIT, page);
        assertThat(access.requirePageEdit(PAGE)).isEqualTo(MAYA);
        assertThat(refused(() -> access.requirePageView(4712))).isEqualTo(Kind.ABSENT);
    }

    @Test
    public void aSpaceIsAbsentForbiddenOrOpenAsTheHostSays() {
        caller.is(MAYA);
        ConfluenceUser maya = exists(MAYA);

        assertThat(refused(() -> access.requireSpaceView("TEAM"))).isEqualTo(Kind.ABSENT);
        assertThat(refused(() -> access.requireSpaceAdmin("TEAM"))).isEqualTo(Kind.ABSENT);
        allow(MAYA, Permission.VIEW, space);
        assertThat(access.requireSpaceView("team")).isEqualTo(new Access.Visit(MAYA, "TEAM"));
        assertThat(refused(() -> access.requireCreate("TEAM"))).isEqualTo(Kind.FORBIDDEN);
        assertThat(refused(() -> access.requireSpaceAdmin("TEAM"))).isEqualTo(Kind.FORBIDDEN);
        when(permissions.hasCreatePermission(maya, space, Page.class)).thenReturn(true);
        assertThat(access.requireCreate("TEAM")).isEqualTo(MAYA);
        allow(MAYA, Permission.ADMINISTER, space);
        assertThat(access.requireSpaceAdmin("team")).isEqualTo(new Access.Visit(MAYA, "TEAM"));
        assertThat(access.isSpaceAdmin("TEAM")).isTrue();
        assertThat(refused(() -> access.requireSpaceView("NOWHERE"))).isEqualTo(Kind.ABSENT);
    }

    @Test
    public void theHostIsAskedWithinATransactionBecauseJobsHaveNone() {
        ConfluenceUser maya = exists(MAYA);
        List<Boolean> asked = new ArrayList<>();
        when(permissions.hasPermission(any(), any(), any())).thenAnswer(question -> asked.add(host.isOpen()));
        when(permissions.hasCreatePermission(maya, space, Page.class)).thenAnswer(question -> asked.add(host.isOpen()));

        rights.mayViewPage(MAYA, PAGE);
        rights.mayEditPage(MAYA, PAGE);
        rights.mayView(MAYA, "TEAM");
        rights.mayAdminister(MAYA, "TEAM");
        rights.mayCreatePages(MAYA, "TEAM");

        assertThat(asked).hasSize(5).containsOnly(true);
    }

    @Test
    public void somebodyWhoseAccountIsGoneMayNothing() {
        caller.is(MAYA);
        when(permissions.hasPermission(any(), any(), any())).thenReturn(true);

        assertThat(refused(() -> access.requirePageView(PAGE))).isEqualTo(Kind.ABSENT);
        assertThat(refused(() -> access.requireSpaceView("TEAM"))).isEqualTo(Kind.ABSENT);
        assertThat(access.isSpaceAdmin("TEAM")).isFalse();
    }

    @Test
    public void systemAdministratorsPassAndOthersAreForbidden() {
        caller.is(MAYA);
        assertThat(refused(access::requireSystemAdmin)).isEqualTo(Kind.FORBIDDEN);

        caller.isSystemAdmin(MAYA);
        assertThat(access.requireSystemAdmin()).isEqualTo(MAYA);
    }

    private ConfluenceUser exists(PersonKey person) {
        UserKey key = new UserKey(person.value());
        ConfluenceUser user = users.getExistingUserByKey(key);
        if (user == null) {
            user = mock(ConfluenceUser.class);
            when(users.getExistingUserByKey(key)).thenReturn(user);
        }
        return user;
    }

    private void allow(PersonKey person, Permission permission, Object target) {
        ConfluenceUser user = exists(person);
        when(permissions.hasPermission(eq(user), eq(permission), eq(target))).thenReturn(true);
    }

    private static Kind refused(ThrowingCallable question) {
        Refusal refusal = catchThrowableOfType(Refusal.class, question);
        return refusal == null ? null : refusal.kind();
    }
}
