package org.oneonone.meeting.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.pages.Page;
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
import java.util.Set;
import java.util.TimeZone;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Slot;
import org.oneonone.privacy.Attendance;
import org.oneonone.privacy.Audience;
import org.oneonone.privacy.AudienceFinder;
import org.oneonone.privacy.AudienceWords;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
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
import org.oneonone.web.Screen;

public class HeaderMacroTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-12-15T12:00:00Z"), ZoneOffset.UTC);
    private final Caller caller = new Caller();
    private final ExamplePeople people = new ExamplePeople();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final TimeZoneManager zones = mock(TimeZoneManager.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final ApplicationProperties host = mock(ApplicationProperties.class);
    private Audience audience = new Audience(List.of(MAYA, RAVI), List.of(), false, false);
    private final AudienceFinder audiences = page -> audience;
    private final HeaderMacro macro = macro();

    @Before
    public void threeMeetingsOfMayaAndRavi() {
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Europe/Berlin"));
        when(locales.getLocale()).thenReturn(Locale.ENGLISH);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
        Series series = store.create(terms(fortnightly()));
        meeting(series, "2026-12-01T09:00:00Z", Meeting.Outcome.HELD, 101);
        meeting(series, "2026-12-15T09:00:00Z", Meeting.Outcome.PLANNED, 102);
        meeting(series, "2026-12-29T09:00:00Z", Meeting.Outcome.PLANNED, 103);
        caller.is(MAYA);
    }

    @Test
    public void theFirstMeetingHasNoneBeforeIt() {
        check("header-first", "The first meeting was held; the next one has a page.", 101);
    }

    @Test
    public void aMeetingInBetweenLinksBothWays() {
        check("header-middle", "A meeting with one before and one after it.", 102);
    }

    @Test
    public void theDateAfterTheLastPageIsPrintedWithoutALink() {
        check("header-last", "The next date has no page yet, so it is no link.", 103);
    }

    @Test
    public void theDateIsInTheViewersZoneAndLanguage() {
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Asia/Tokyo"));
        when(locales.getLocale()).thenReturn(Locale.FRENCH);

        assertThat(html(102)).contains("15 d\u00e9c. 2026").contains("18:00");
    }

    @Test
    public void somebodyElseWhoMayReadThePageGetsASentence() {
        caller.is(OLGA);

        check("header-forbidden", "A reader who is not one of the two learns nothing about the dates.", 102);
    }

    @Test
    public void aPageThatIsNotTheMeetingsOwnSaysSo() {
        check("header-foreign", "The macro on a page that belongs to no meeting, as after a copy.", 999);
    }

    @Test
    public void aTemplateShowsWhatWillStandHere() {
        ConversionContext context = mock(ConversionContext.class);

        Golden.check(
                "meeting/header-preview.html", "In a preview there is no page.", macro.execute(Map.of(), "", context));
    }

    @Test
    public void hostileNamesStayText() {
        people.rename(RAVI, "<img src=x onerror=alert(1)> \"q\" & {0} $lead");

        String html = check("header-hostile", "A display name with markup in it stays text.", 102);
        assertThat(html).doesNotContain("<img");
    }

    @Test
    public void aDeactivatedPartnerIsNamedWithWhatCanBeDone() {
        people.deactivate(RAVI);
        audience = new Audience(List.of(MAYA), List.of(), false, false);

        check("header-deactivated", "The partner's account is deactivated; one calm sentence says what to do.", 102);
    }

    @Test
    public void aPartnerWithoutAnAccountHasNoNameAnyMore() {
        people.remove(RAVI);
        audience = new Audience(List.of(MAYA), List.of(), false, false);

        check("header-deleted", "The partner's account was deleted; the page stays readable.", 102);
    }

    @Test
    public void aPartnerWhoSeesTheSpaceNoMoreIsNamed() {
        people.hideSpaceFrom(RAVI);

        assertThat(html(102))
                .contains("Ravi can no longer see the space of this series. Ask one of its administrators");
    }

    @Test
    public void aRenamedPartnerIsCalledByTheNewNameAndNothingElseChanges() {
        String before = html(102);
        people.rename(RAVI, "Ravi Rao");

        assertThat(html(102))
                .isEqualTo(before.replace("<span>Ravi</span>", "<span>Ravi Rao</span>")
                        .replace("and Ravi can", "and Ravi Rao can"));
    }

    @Test
    public void aThirdReaderAndAGroupAreNamed() {
        audience = new Audience(List.of(MAYA, RAVI, OLGA), List.of(Set.of("hr")), false, false);

        assertThat(html(102)).contains("Only Maya, Ravi, Olga and members of the group hr can read this page.");
    }

    @Test
    public void aPageThatNothingRestrictsSaysSo() {
        audience = new Audience(List.of(), List.of(), false, true);

        assertThat(html(102)).contains("Nothing restricts this page");
    }

    private HeaderMacro macro() {
        HostRights rights = new HostRights(
                mock(PermissionManager.class),
                mock(UserAccessor.class),
                mock(SpaceManager.class),
                mock(PageManager.class),
                new AtOnce());
        Screen screen = RealTemplates.screen();
        PlainTexts texts = new PlainTexts();
        Dates dates = new Dates(zones, locales);
        HeaderWords words =
                new HeaderWords(people, texts, dates, audiences, new AudienceWords(people, texts), new Addresses(host));
        MeetingCalendar calendar = new MeetingCalendar(meetings, ExampleExcusals.NONE, new RuleRecurrence(), clock);
        HeaderView view = new HeaderView(
                new PageAnswers(() -> null, meetings, store), calendar, new Attendance(people, people), words, screen);
        return new HeaderMacro(new Access(caller.users(), rights, store, meetings), view, screen);
    }

    private void meeting(Series series, String start, Meeting.Outcome outcome, long page) {
        Meeting added = meetings.add(series.id(), Slot.at(Instant.parse(start), 30), outcome, Optional.empty());
        meetings.save(added.withPage(OptionalLong.of(page)));
    }

    private String check(String file, String purpose, long page) {
        String html = html(page);
        Golden.check("meeting/" + file + ".html", purpose, html);
        return html;
    }

    private String html(long id) {
        Page page = mock(Page.class);
        lenient().when(page.getId()).thenReturn(id);
        lenient().when(page.getLatestVersionId()).thenReturn(id);
        ConversionContext context = mock(ConversionContext.class);
        when(context.getEntity()).thenReturn(page);
        return macro.execute(Map.of("meeting", "2"), "", context);
    }
}
