package org.oneonone.series.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.SpaceManager;
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
import org.oneonone.action.ActionItemId;
import org.oneonone.action.ActionItemState;
import org.oneonone.action.ActionItemStore;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.MeetingId;
import org.oneonone.meeting.MeetingStore;
import org.oneonone.meeting.PileOfPages;
import org.oneonone.meeting.Slot;
import org.oneonone.privacy.Attendance;
import org.oneonone.privacy.OwnSeries;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Participants;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesBook;
import org.oneonone.series.SeriesKind;
import org.oneonone.series.SeriesRules;
import org.oneonone.series.SeriesServices;
import org.oneonone.series.SeriesTerms;
import org.oneonone.template.Templates;
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
import org.oneonone.web.Screen;

public class OneOnOnesMacroTest {
    private final PileOfPages shelf = new PileOfPages();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final ExamplePeople people = new ExamplePeople();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final MeetingStore meetings = mock(MeetingStore.class);
    private final ActionItemStore actions = mock(ActionItemStore.class);
    private final TimeZoneManager zones = mock(TimeZoneManager.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final ApplicationProperties host = mock(ApplicationProperties.class);
    private final RuleRecurrence recurrence = new RuleRecurrence();
    private final SeriesRules rules = SeriesServices.rules(people, mock(Templates.class), recurrence, clock);
    private final SeriesBook book = SeriesServices.book(store, rules, clock);
    private final OneOnOnesMacro macro = macro();

    @Before
    public void inBerlin() {
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Europe/Berlin"));
        when(locales.getLocale()).thenReturn(Locale.ENGLISH);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
        when(meetings.ofSeries(anyCollection(), any())).thenReturn(List.of());
        caller.is(MAYA);
    }

    private OneOnOnesMacro macro() {
        HostRights rights = new HostRights(
                mock(PermissionManager.class),
                mock(UserAccessor.class),
                mock(SpaceManager.class),
                mock(PageManager.class),
                new AtOnce());
        Screen screen = RealTemplates.screen();
        Attendance attendance = new Attendance(people, people);
        DashboardEntry entry = new DashboardEntry(
                people, new PlainTexts(), new Dates(zones, locales), new Addresses(host), attendance, shelf);
        DashboardView view = new DashboardView(
                new OwnSeries(store, people),
                new MeetingCalendar(meetings, ExampleExcusals.NONE, recurrence, clock),
                actions,
                entry,
                screen);
        return new OneOnOnesMacro(new Access(caller.users(), rights, store, meetings), view, screen);
    }

    @Test
    public void saysHowToBeginWhenThereIsNone() {
        check("empty", "Somebody without any series learns how to begin one.");
    }

    @Test
    public void showsWithWhomHowOftenAndWhenNext() {
        store.create(terms(fortnightly()));

        check("one", "One series whose next page is still to be made.");
    }

    @Test
    public void countsWhatIsStillOpen() {
        Series series = store.create(terms(fortnightly()));
        when(actions.openOfSeries(anyCollection())).thenReturn(List.of(item(series, 1), item(series, 2)));

        check("open-actions", "Two action items of the series are not done yet.");
    }

    private static ActionItem item(Series series, long id) {
        return new ActionItem(
                new ActionItemId(id),
                series.id(),
                4711,
                1,
                "Water the plants",
                Optional.empty(),
                Optional.empty(),
                false,
                ActionItemState.OPEN,
                Instant.EPOCH,
                Optional.empty());
    }

    @Test
    public void linksToThePageOfTheNextMeeting() {
        Series series = store.create(terms(fortnightly()));
        Instant start = Instant.parse("2026-12-01T09:00:00Z");
        Meeting prepared = new Meeting(
                new MeetingId(5),
                series.id(),
                Slot.at(start, 30),
                Meeting.Outcome.PLANNED,
                OptionalLong.of(4711),
                Optional.empty(),
                0);
        when(meetings.ofSeries(anyCollection(), any())).thenReturn(List.of(prepared));
        store.keepHomePage(series.id(), 4700);

        check("page-is-there", "The next meeting has its page, so there is a link and no button.");
    }

    @Test
    public void showsTheNextMeetingFirstAndEndedSeriesApart() {
        store.create(terms(adHoc()));
        book.pause(store.create(terms(cadence("FREQ=WEEKLY", "2026-11-24T09:00"))), MAYA);
        store.create(terms(fortnightly()));
        store.create(terms(cadence("FREQ=WEEKLY;BYDAY=WE", "2026-11-25T15:30")));
        book.end(
                store.create(new SeriesTerms(
                        SeriesKind.PEER,
                        "TEAM",
                        new Participants(MAYA, OLGA),
                        fortnightly(),
                        Optional.empty(),
                        Instant.EPOCH)),
                MAYA);

        check("many", "Four series, the soonest first; one by arrangement, one paused; an ended one apart.");
    }

    @Test
    public void showsThePartnerTheSameAsTheLead() {
        store.create(terms(fortnightly()));
        caller.is(RAVI);

        check("partner", "The partner sees what the lead sees, with the other name.");
    }

    @Test
    public void saysWhatKeepsTheTwoFromMeeting() {
        store.create(terms(fortnightly()));
        people.hideSpaceFrom(RAVI);

        check("lost-sight", "The partner lost sight of the space, and the series says so.");
    }

    @Test
    public void aPageThatVanishedCanBeMadeAgain() {
        Series series = store.create(terms(fortnightly()));
        Meeting prepared = new Meeting(
                new MeetingId(1),
                series.id(),
                Slot.at(Instant.parse("2026-12-01T09:00:00Z"), 30),
                Meeting.Outcome.PLANNED,
                OptionalLong.of(101),
                Optional.empty(),
                0);
        when(meetings.ofSeries(anyCollection(), any())).thenReturn(List.of(prepared));
        assertThat(html()).contains("pageId=101");

        shelf.lose(101);

        assertThat(html()).contains("data-oneonone-create").doesNotContain("pageId=101");
    }

    @Test
    public void offersNoMeetingWithSomebodyWhoIsDeactivated() {
        store.create(terms(fortnightly()));
        people.deactivate(RAVI);

        String html = check(
                "deactivated", "The partner's account is deactivated: a sentence and a way to end, none to meet.");
        assertThat(html).doesNotContain("data-oneonone-create");
    }

    @Test
    public void offersNoMeetingWithSomebodyWhoseAccountIsDeleted() {
        store.create(terms(fortnightly()));
        people.remove(RAVI);

        check("deleted", "The partner's account was deleted; the series stays and says so.");
    }

    @Test
    public void whoeverLostSightOfTheSpaceReadsNothingOfTheSeriesThere() {
        Series series = store.create(terms(fortnightly()));
        store.keepHomePage(series.id(), 4700);
        caller.is(RAVI);
        people.hideSpaceFrom(RAVI);

        String html = check("no-space", "The viewer lost sight of the space: no name, no date, no link, one sentence.");
        assertThat(html).doesNotContain("Maya").doesNotContain("4700");
    }

    @Test
    public void anEndedSeriesInALostSpaceIsForgotten() {
        book.end(store.create(terms(fortnightly())), MAYA);
        people.hideSpaceFrom(MAYA);

        assertThat(html()).contains("You have no 1-on-1s yet").doesNotContain("no longer see");
    }

    @Test
    public void asksAnonymousReadersToLogIn() {
        store.create(terms(fortnightly()));
        caller.isNobody();

        check("anonymous", "Somebody who is not logged in gets one sentence.");
    }

    @Test
    public void printsHostileNamesAsText() {
        store.create(terms(fortnightly()));
        people.rename(RAVI, "<img src=x onerror=alert(1)> \"quoted\" & {0} $row.person");

        String html = check("hostile", "A display name with markup in it stays text, also inside an attribute.");
        assertThat(html).doesNotContain("<img");
    }

    @Test
    public void aFailureBecomesASentenceWithoutItsText() {
        when(meetings.ofSeries(anyCollection(), any())).thenThrow(new IllegalStateException("secret detail"));
        store.create(terms(fortnightly()));

        assertThat(html()).contains("Something went wrong on our side").doesNotContain("secret");
    }

    private String check(String file, String purpose) {
        String html = html();
        Golden.check("series/one-on-ones-" + file + ".html", purpose, html);
        return html;
    }

    private String html() {
        return macro.execute(Map.of(), "", mock(ConversionContext.class));
    }
}
