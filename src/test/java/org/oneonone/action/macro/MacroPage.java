package org.oneonone.action.macro;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.action.ExampleItems.PAGE;
import static org.oneonone.action.ExampleItems.SERIES;
import static org.oneonone.action.ExampleItems.open;
import static org.oneonone.jira.ExampleLinks.link;
import static org.oneonone.series.ExampleSeries.MAYA;
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
import org.oneonone.action.ActionItem;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.jira.FakeJira;
import org.oneonone.jira.InMemoryIssueLinkStore;
import org.oneonone.jira.IssueLink;
import org.oneonone.jira.JiraGateway;
import org.oneonone.jira.JiraIssue;
import org.oneonone.jira.JiraIssue.Category;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingServices;
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

/** The page of a second meeting of maya and ravi, and both macros on it. */
abstract class MacroPage {
    static final String BODY = "<ul class=\"inline-task-list\"><li>native</li></ul>";
    static final String HOSTILE = "<script>alert(1)</script> \"quoted\" & $item #set($x = 1)";
    static final long EARLIER = 99;
    final Clock clock = Clock.fixed(Instant.parse("2026-12-15T12:00:00Z"), ZoneOffset.UTC);
    final Caller caller = new Caller();
    final ExamplePeople people = new ExamplePeople();
    final InMemoryActionItemStore items = new InMemoryActionItemStore();
    final InMemoryIssueLinkStore links = new InMemoryIssueLinkStore();
    final FakeJira jira = new FakeJira();
    final InMemorySeriesStore series = new InMemorySeriesStore();
    final MeetingStore meetings = mock(MeetingStore.class);
    final PermissionManager permissions = mock(PermissionManager.class);
    final PageManager pages = mock(PageManager.class);
    final Page page = mock(Page.class);
    ActionsMacro actions;
    OpenActionsMacro openActions;

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

    static Meeting meeting(long id, String start, long pageId, Meeting.Outcome outcome) {
        var slot = Slot.at(Instant.parse(start), 30);
        return new Meeting(new MeetingId(id), SERIES, slot, outcome, OptionalLong.of(pageId), Optional.empty(), 0);
    }

    void build(JiraGateway gateway) {
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
        var calendar = MeetingServices.calendar(meetings, clock);
        var found = new PageItems(new PageAnswers(() -> null, meetings, series), items, links, calendar);
        var screen = RealTemplates.screen();
        actions = new ActionsMacro(access, new ActionLines(access, found, gateway, line, screen));
        openActions = new OpenActionsMacro(
                access, new OpenLines(access, found, line, new OpenLine(texts, dates, new Addresses(host)), screen));
    }

    static JiraIssue hostileIssue(String url) {
        return new JiraIssue("1", HOSTILE, url, HOSTILE, HOSTILE, Category.NEW, Optional.empty(), Optional.empty());
    }

    static ActionItem elsewhere(long pageId, String text) {
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

    long left(String text) {
        return items.add(elsewhere(EARLIER, text)).id().value();
    }

    long add(String text) {
        return items.add(open(10, text)).id().value();
    }

    void keep(IssueLink link) {
        links.change(link.actionId(), present -> Optional.of(link));
    }

    void golden(String name, String purpose) {
        Golden.check("action/" + name + ".html", purpose, actions.execute(Map.of(), BODY, on(page)));
    }

    void goldenOpen(String name, String purpose) {
        Golden.check("action/" + name + ".html", purpose, openActions.execute(Map.of(), "", on(page)));
    }

    static ConversionContext on(Page page) {
        var context = mock(ConversionContext.class);
        when(context.getEntity()).thenReturn(page);
        return context;
    }
}
