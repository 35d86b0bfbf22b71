package org.oneonone.meeting.macro;

import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;

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
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TimeZone;
import org.oneonone.cadence.recurrence.RuleRecurrence;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.excusal.Excuses;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingCalendar;
import org.oneonone.meeting.Slot;
import org.oneonone.privacy.OwnSeries;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.testing.AtOnce;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.RealTemplates;
import org.oneonone.web.Access;
import org.oneonone.web.Addresses;
import org.oneonone.web.Dates;
import org.oneonone.web.HostRights;
import org.oneonone.web.PageAnswers;
import org.oneonone.web.Screen;

/** The timeline macro on pages of a host that is played, in an instant that a test chooses. */
final class TimelineStage {
    static final long HOME = 900;

    Instant now = Instant.parse("2027-03-17T12:00:00Z");
    Excuses excuses = Excuses.NONE;
    final Caller caller = new Caller();
    final ExamplePeople people = new ExamplePeople();
    final InMemorySeriesStore store = new InMemorySeriesStore();
    final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    final TimeZoneManager zones = mock(TimeZoneManager.class);
    final LocaleResolver locales = mock(LocaleResolver.class);
    final ApplicationProperties host = mock(ApplicationProperties.class);
    final HttpServletRequest request = mock(HttpServletRequest.class);
    final TimelineMacro macro = macro();

    TimelineStage() {
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Europe/Berlin"));
        when(locales.getLocale()).thenReturn(Locale.ENGLISH);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
        caller.is(MAYA);
    }

    private TimelineMacro macro() {
        HostRights rights = new HostRights(
                mock(PermissionManager.class),
                mock(UserAccessor.class),
                mock(SpaceManager.class),
                mock(PageManager.class),
                new AtOnce());
        Screen screen = RealTemplates.screen();
        PlainTexts texts = new PlainTexts();
        Dates dates = new Dates(zones, locales);
        Addresses addresses = new Addresses(host);
        ChartWords chart = new ChartWords(texts, dates);
        TimelineView view = new TimelineView(
                new PageAnswers(() -> null, meetings, store),
                new OwnSeries(store, people),
                new MeetingCalendar(
                        meetings, many -> ExampleExcusals.always(excuses).of(many), new RuleRecurrence(), new Now()),
                new TimelineWords(people, texts, addresses, chart, new TimelineLine(texts, dates, addresses, chart)),
                screen);
        return new TimelineMacro(new Access(caller.users(), rights, store, meetings), view, screen, () -> request);
    }

    /** Gives a series the page above its pages. */
    Series home(Series series) {
        store.keepHomePage(series.id(), HOME);
        return store.byId(series.id()).orElseThrow();
    }

    Meeting row(Series series, String start, Meeting.Outcome outcome) {
        return meetings.add(series.id(), Slot.at(Instant.parse(start), 30), outcome, Optional.empty());
    }

    Meeting moved(Series series, String from, String to, Meeting.Outcome outcome) {
        Instant start = Instant.parse(to);
        Slot slot = new Slot(Instant.parse(from), start, start.plusSeconds(1800));
        return meetings.add(series.id(), slot, outcome, Optional.empty());
    }

    void page(Meeting meeting, long page) {
        meetings.save(meeting.withPage(OptionalLong.of(page)));
    }

    String onPage(long id) {
        return html(Map.of(), page(id));
    }

    String named(String series, long pageId) {
        return html(Map.of("series", series), page(pageId));
    }

    private static Page page(long id) {
        Page page = mock(Page.class);
        lenient().when(page.getId()).thenReturn(id);
        lenient().when(page.getLatestVersionId()).thenReturn(id);
        return page;
    }

    String html(Map<String, String> parameters, Page page) {
        ConversionContext context = mock(ConversionContext.class);
        when(context.getEntity()).thenReturn(page);
        return macro.execute(parameters, "", context);
    }

    /** What a test says that it is. */
    private final class Now extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
