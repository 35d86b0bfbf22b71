package org.oneonone.action.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.SERIES;
import static org.oneonone.action.ExampleItems.open;
import static org.oneonone.jira.ExampleLinks.exhausted;
import static org.oneonone.jira.ExampleLinks.failed;
import static org.oneonone.jira.ExampleLinks.issue;
import static org.oneonone.jira.ExampleLinks.link;
import static org.oneonone.jira.ExampleLinks.linked;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TimeZone;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.ActionItem;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.jira.FakeJira;
import org.oneonone.jira.InMemoryIssueLinkStore;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.IssueLink.State;
import org.oneonone.jira.JiraFailure;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraIssue;
import org.oneonone.jira.JiraIssue.Category;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.meeting.Slot;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.testing.AtOnce;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.Golden;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.RealTemplates;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;
import org.oneonone.web.Dates;
import org.oneonone.web.HostRights;
import org.oneonone.web.PageAnswers;

public class ActionMacrosTest {
    private static final String BODY = "<ul class=\"inline-task-list\"><li>native</li></ul>";
    private static final String HOSTILE = "<script>alert(1)</script> \"quoted\" & $item #set($x = 1)";
    private static final long EARLIER = 99;
    private final Clock clock = Clock.fixed(Instant.parse("2026-12-15T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final ExamplePeople people = new ExamplePeople();
    private final InMemoryActionItemStore items = new InMemoryActionItemStore();
    private final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    private final FakeJira jira = new FakeJira();
    private final InMemorySeriesStore series = new InMemorySeriesStore();
    private final MeetingStore meetings = mock(MeetingStore.class);
    private final PermissionManager permissions = mock(PermissionManager.class);
    private final PageManager pages = mock(PageManager.class);
    private final Page page = mock(Page.class);
    private ActionsMacro actions;
    private OpenActionsMacro openActions;

    @Before
    public void onThePageOfASecondMeeting() {
        caller.is(MAYA);
        series.create(terms(fortnightly()));
        when(page.getId()).thenReturn(PAGE);
        when(pages.getPage(anyLong())).thenReturn(page);
        when(permissions.hasPermission(any(), any(Permission.class), any())).thenReturn(true);
        var first = meeting(1, "2026-12-01T09:00:00Z", EARLIER, Meeting.Outcome.HELD);
        var second = meeting(2, "2026-12-15T09:00:00Z", PAGE, Meeting.Outcome.PLANNED);
        when(meetings.byPage(PAGE)).thenReturn(Optional.of(second));
        when(meetings.ofSeries(SERIES)).thenReturn(List.of(first, second));
        build(jira);
    }

    private static Meeting meeting(long id, String start, long pageId, Meeting.Outcome outcome) {
        var slot = Slot.at(Instant.parse(start), 30);
        return new Meeting(new MeetingId(id), SERIES, slot, outcome, OptionalLong.of(pageId), Optional.empty());
    }

    private void build(JiraGateway gateway) {
        var users = mock(UserAccessor.class);
        when(users.getExistingUserByKey(any())).thenReturn(mock(ConfluenceUser.class));
        var rights = new HostRights(permissions, users, mock(SpaceManager.class), pages, new AtOnce());
        var access = new Access(caller.users(), rights, series, meetings);
        var zones = mock(TimeZoneManager.class, call -> TimeZone.getTimeZone("Europe/Berlin"));
        var locales = mock(LocaleResolver.class, call -> Locale.ENGLISH);
        var host = mock(ApplicationProperties.class);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
        var dates = new Dates(zones, locales);
        var texts = new PlainTexts();
        var line = new ItemLine(new IssueBadge(texts, dates), people, dates, clock);
        var found = new PageItems(new PageAnswers(() -> null, meetings, series), items, links);
        var screen = RealTemplates.screen();
        actions = new ActionsMacro(access, new ActionLines(access, found, gateway, line, screen));
        openActions = new OpenActionsMacro(
                access, new OpenLines(access, found, line, new OpenLine(texts, dates, new Addresses(host)), screen));
    }

    @Test
    public void nothingToDoYet() {
        golden("actions-empty", "A meeting's page without tasks says how to add one.");
        goldenOpen("open-empty", "Nothing is left from earlier meetings.");
    }

    @Test
    public void oneItem() {
        items.add(open(1, "Send the offer"));

        golden("actions-one", "One overdue item of ravi's, which may become an issue; there is no button for all.");
    }

    @Test
    public void manyItemsInEveryState() {
        items.add(open(1, "nothing yet"));
        items.add(open(2, "nothing yet either"));
        items.add(open(3, "done").in(ActionItemState.DONE, clock.instant()));
        items.add(open(4, "dropped").in(ActionItemState.DROPPED, clock.instant()));
        keep(linked(add("new issue"), issue("1", "OPS-1", Category.NEW)));
        keep(linked(add("started issue"), issue("2", "OPS-2", Category.INDETERMINATE)));
        keep(linked(add("done issue"), issue("3", "OPS-3", Category.DONE)));
        keep(link(add("asked for"), State.REQUESTED));
        keep(link(add("unsure"), State.UNSURE));
        keep(exhausted(add("for the person")));
        keep(failed(add("refused"), "Not like this."));
        golden("actions-many", "Items without an issue, and with one in each state; two may become issues at once.");
    }

    @Test
    public void whatIsHostileIsPrintedAsItIs() {
        people.rename(RAVI, HOSTILE);
        items.add(open(1, HOSTILE));
        var odd = new JiraIssue(
                "1",
                HOSTILE,
                "javascript:alert(1)",
                HOSTILE,
                HOSTILE,
                Category.NEW,
                Optional.empty(),
                Optional.empty());
        keep(linked(add("odd issue"), odd));
        keep(failed(add("odd refusal"), HOSTILE));

        golden("actions-hostile", "Text from people and from Jira is shown, never run.");
    }

    @Test
    public void withoutALinkToJira() {
        var unlinked = mock(JiraGateway.class);
        build(unlinked);
        items.add(open(1, "Send the offer"));

        golden("actions-not-linked", "Without a link to Jira there is a sentence instead of buttons.");
    }

    @Test
    public void whoeverMayOnlyReadGetsNoButtons() {
        when(permissions.hasPermission(any(), eq(Permission.EDIT), any())).thenReturn(false);
        items.add(open(1, "Send the offer"));

        golden("actions-forbidden", "A reader sees owner and date, and nothing to press.");
    }

    @Test
    public void whoeverReadsByTheSuperGroupGetsNoButtonsEither() {
        caller.is(OLGA);
        items.add(open(1, "Send the offer"));
        items.add(open(2, "Book a room"));
        keep(linked(add("with an issue"), issue("1", "OPS-1", Category.NEW)));
        keep(failed(add("refused"), "Not like this."));

        golden("actions-not-of-the-pair", "A third person who may even edit the page sees all and presses nothing.");
    }

    @Test
    public void jiraBeingDownChangesNothing() {
        jira.away(new JiraFailure.Unreachable("down", false, null));
        keep(linked(add("Send the offer"), issue("1", "OPS-1", Category.INDETERMINATE)));

        golden("actions-as-of", "What we last heard from Jira, with the time at which we did.");
    }

    @Test
    public void strangersAndOtherPlacesGetTheBodyAlone() {
        items.add(open(1, "Send the offer"));
        assertThat(actions.execute(Map.of(), BODY, on(null))).isEqualTo(BODY);
        caller.isNobody();
        assertThat(actions.execute(Map.of(), BODY, on(page))).isEqualTo(BODY);
        assertThat(openActions.execute(Map.of(), "", on(page))).isEmpty();
    }

    @Test
    public void aPageOfNoMeetingKeepsItsTasksAndSaysThatNobodyFollowsThem() {
        when(meetings.byPage(PAGE)).thenReturn(Optional.empty());

        golden("actions-elsewhere", "On a page of no meeting the tasks remain, with a sentence.");
        goldenOpen("open-elsewhere", "On a page of no meeting there is a sentence.");
    }

    @Test
    public void aFailureOfOursNeverHidesThePeoplesWords() {
        when(meetings.byPage(PAGE)).thenThrow(new IllegalStateException("broken"));

        assertThat(actions.execute(Map.of(), BODY, on(page))).startsWith(BODY).contains("Something went wrong");
    }

    @Test
    public void whatIsLeftFromEarlierMeetings() {
        var old = items.add(elsewhere(EARLIER, "Book a room"));
        items.add(elsewhere(EARLIER, "done").in(ActionItemState.DONE, clock.instant()));
        items.add(elsewhere(4711, "of a page that is no meeting's"));
        items.add(open(1, "of this very meeting"));
        keep(linked(old.id().value(), issue("1", "OPS-1", Category.NEW)));

        goldenOpen("open-one", "The undone item of the meeting before, with its age; no done or present one.");
    }

    private static ActionItem elsewhere(long pageId, String text) {
        var item = open(1, text);
        return new ActionItem(
                item.id(),
                SERIES,
                pageId,
                1,
                text,
                item.owner(),
                item.due(),
                false,
                item.state(),
                item.createdAt(),
                item.completedAt());
    }

    private long add(String text) {
        return items.add(open(10, text)).id().value();
    }

    private void keep(IssueLink link) {
        links.change(link.actionId(), present -> Optional.of(link));
    }

    private void golden(String name, String purpose) {
        Golden.check("action/" + name + ".html", purpose, actions.execute(Map.of(), BODY, on(page)));
    }

    private void goldenOpen(String name, String purpose) {
        Golden.check("action/" + name + ".html", purpose, openActions.execute(Map.of(), "", on(page)));
    }

    private static ConversionContext on(Page page) {
        var context = mock(ConversionContext.class);
        when(context.getEntity()).thenReturn(page);
        return context;
    }
}
