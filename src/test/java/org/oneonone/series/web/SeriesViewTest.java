package org.oneonone.series.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.adHoc;
import static org.oneonone.series.ExampleSeries.cadence;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TimeZone;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.action.InMemoryActionItemStore;
import org.oneonone.excusal.ExampleExcusals;
import org.oneonone.excusal.ExcusalServices;
import org.oneonone.excusal.Holiday;
import org.oneonone.excusal.InMemoryHolidayStore;
import org.oneonone.excusal.InMemoryLeaveStore;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingLife;
import org.oneonone.meeting.MeetingName;
import org.oneonone.meeting.MeetingServices;
import org.oneonone.meeting.PileOfPages;
import org.oneonone.person.PersonKey;
import org.oneonone.privacy.Attendance;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesState;
import org.oneonone.template.ExampleTemplates;
import org.oneonone.template.SpaceSettingsStore;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.Golden;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.RealTemplates;
import org.oneonone.web.Addresses;
import org.oneonone.web.Dates;

public class SeriesViewTest {
    private static final Instant NOW = Instant.parse("2027-01-14T12:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final ExamplePeople people = new ExamplePeople();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryMeetingStore meetings = new InMemoryMeetingStore();
    private final InMemoryHistory history = new InMemoryHistory();
    private final TimeZoneManager zones = mock(TimeZoneManager.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final ApplicationProperties host = mock(ApplicationProperties.class);
    private final InMemoryLeaveStore leaves = new InMemoryLeaveStore();
    private final InMemoryHolidayStore holidays = new InMemoryHolidayStore();
    private final SpaceSettingsStore settings = ExampleTemplates.settings();
    private final MeetingLife life = MeetingServices.life(meetings, store, history, clock);
    private Series series = store.create(terms(fortnightly()));

    @Before
    public void inBerlin() {
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Europe/Berlin"));
        when(locales.getLocale()).thenReturn(Locale.ENGLISH);
        when(host.getBaseUrl(UrlMode.CANONICAL)).thenReturn("http://confluence.test");
    }

    @Test
    public void aNewSeriesShowsItsDatesAndOffersThePage() {
        series = store.create(terms(cadence("FREQ=WEEKLY;BYDAY=TU", "2027-01-19T10:00")));
        history.add(SeriesEvent.of(series.id(), SeriesEvent.What.BEGUN, MAYA, NOW));

        check("new", "A series that began today: five dates, no past, one thing in its history.", MAYA);
    }

    @Test
    public void aSeriesWithALifeShowsWhatBecameOfItsDates() {
        hold("2026-12-01T09:00:00Z");
        life.skip(series, name("2026-12-29T09:00:00Z"), Optional.of("Between the years"), true, RAVI);
        life.move(series, name("2027-01-26T09:00:00Z"), LocalDateTime.parse("2027-01-28T14:30"), MAYA);
        life.merge(series, name("2027-02-09T09:00:00Z"), RAVI);

        check("lived", "Held, missed, skipped with a reason, moved and merged, with what can be made of each.", MAYA);
    }

    @Test
    public void aPausedSeriesSaysSinceWhenAndCanGoOn() {
        hold("2026-12-01T09:00:00Z");
        series = ExampleSeries.in(SeriesState.PAUSED, Instant.parse("2026-12-20T09:00:00Z"), series);

        assertThat(check("paused", "Paused for weeks: no dates ahead, a way to resume.", RAVI))
                .contains("Paused since Dec 20, 2026", "data-oneonone-turn=\"resume\"");
    }

    @Test
    public void aCadenceThatChangesInAPauseDoesNotBeginThePauseAnew() {
        series = ExampleSeries.in(SeriesState.PAUSED, Instant.parse("2026-12-20T09:00:00Z"), series);
        series = ExampleSeries.changed(series, cadence("FREQ=WEEKLY", "2027-01-05T10:00"), NOW);

        assertThat(html(MAYA)).contains("Paused since Dec 20, 2026");
    }

    @Test
    public void anEndedSeriesOffersNothingAnyMore() {
        hold("2026-12-01T09:00:00Z");
        series = ExampleSeries.in(SeriesState.ENDED, Instant.parse("2027-01-04T09:00:00Z"), series);

        assertThat(check("ended", "Over for good: its past and history, and nothing to press.", MAYA))
                .doesNotContain("<button");
    }

    @Test
    public void aChangeThatComesLaterIsAnnouncedAndWhatNoLongerFitsIsListed() {
        life.move(series, name("2027-02-23T09:00:00Z"), LocalDateTime.parse("2027-02-25T10:00"), MAYA);
        series = ExampleSeries.changed(
                series, cadence("FREQ=WEEKLY;BYDAY=WE", "2027-02-03T10:00"), Instant.parse("2027-02-01T00:00:00Z"));

        assertThat(check(
                        "stranded",
                        "A new cadence from February on, and a moved meeting that it has no place for.",
                        MAYA))
                .contains("From Feb 1, 2027: every Wednesday", "No longer in the cadence");
    }

    @Test
    public void aSeriesByArrangementHasNoDatesUntilSomebodyMakesOne() {
        series = store.create(terms(adHoc()));

        assertThat(html(MAYA)).contains("No date is planned.", "By arrangement, 30 minutes");
    }

    @Test
    public void thePageOfTheNextMeetingIsOpenedAndNotMadeAgain() {
        Meeting next = life.move(series, name("2027-01-26T09:00:00Z"), LocalDateTime.parse("2027-01-26T11:00"), MAYA);
        meetings.save(next.withPage(OptionalLong.of(4711)));

        assertThat(html(MAYA)).contains("pageId=4711").doesNotContain("data-oneonone-create");
    }

    @Test
    public void hostileNamesAndReasonsStayText() {
        people.rename(RAVI, "<img src=x onerror=alert(1)> \"q\" & {0} $lead");
        life.skip(series, name("2027-01-26T09:00:00Z"), Optional.of("<script>alert(1)</script> {0}"), false, RAVI);

        assertThat(check("hostile", "Markup in a name and in a reason stays text.", MAYA))
                .doesNotContain("<img", "<script");
    }

    @Test
    public void aPartnerWhoIsAwayIsToldAndNoPageIsOffered() {
        people.deactivate(RAVI);

        assertThat(html(MAYA)).contains("is deactivated").doesNotContain("data-oneonone-create");
    }

    @Test
    public void datesAreInTheViewersZoneAndDialogsKnowTheSeriesOwn() {
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Asia/Tokyo"));

        assertThat(html(MAYA))
                .contains("6:00 PM", "data-oneonone-start=\"2027-01-26T10:00\"", "data-oneonone-zone=\"Europe/Berlin\"")
                .contains("data-oneonone-viewer-zone=\"Asia/Tokyo\"");
    }

    @Test
    public void theHistoryComesTwentyAtATimeAndNonsenseLeadsToItsBeginning() {
        for (int i = 0; i < 45; i++) {
            history.add(SeriesEvent.of(series.id(), SeriesEvent.What.PAUSED, MAYA, NOW.plusSeconds(i)));
        }

        assertThat(html(MAYA)).contains("history=20#").doesNotContain(">Newer<");
        assertThat(view().html(series, MAYA, "20")).contains("history=0#", "history=40#");
        assertThat(view().html(series, MAYA, "40")).contains("history=20#").doesNotContain(">Older<");
        assertThat(view().html(series, MAYA, "4000000000")).isEqualTo(html(MAYA));
        assertThat(view().html(series, MAYA, "-3")).isEqualTo(html(MAYA));
        assertThat(view().html(series, MAYA, "990")).contains(">Newer<").doesNotContain(">Older<");
    }

    private void hold(String date) {
        life.hold(series, name(date), MAYA);
    }

    private MeetingName name(String originalStart) {
        return new MeetingName.Date(series.id(), Instant.parse(originalStart));
    }

    @Test
    public void timeAwayShowsBothAndTheHolidaysAndOnlyOnesOwnCanBeRemoved() {
        leaves.add(MAYA, Optional.empty(), ExampleExcusals.days("2027-02-01", "2027-02-05", "<b>Skiing</b>"));
        leaves.add(RAVI, Optional.of(series.id()), ExampleExcusals.days("2027-01-20", "2027-01-20", ""));
        leaves.add(RAVI, Optional.of(series.id()), ExampleExcusals.days("2027-01-04", "2027-01-13", "over"));
        holidays.put("DE", List.of(new Holiday(LocalDate.parse("2027-05-01"), "May Day")));
        settings.save("TEAM", ExampleTemplates.withHolidays(1));

        assertThat(check("away", "Leave of both and a holiday; what is over is not shown.", MAYA))
                .containsOnlyOnce("data-oneonone-leave-remove")
                .contains("data-oneonone-leave-remove=\"1\"")
                .doesNotContain("<b>", "over");
        assertThat(html(RAVI)).containsOnlyOnce("data-oneonone-leave-remove").contains("remove=\"2\"");
    }

    private String check(String file, String purpose, PersonKey viewer) {
        String html = html(viewer);
        Golden.check("series/page-" + file + ".html", purpose, html);
        return html;
    }

    private String html(PersonKey viewer) {
        return view().html(series, viewer, "");
    }

    private SeriesView view() {
        PlainTexts texts = new PlainTexts();
        Dates dates = new Dates(zones, locales);
        Addresses addresses = new Addresses(host);
        return new SeriesView(
                MeetingServices.calendar(meetings, clock),
                new AwayLines(ExcusalServices.timeAway(leaves, holidays, settings, clock), people, texts, dates, clock),
                new SeriesFacts(
                        new InMemoryActionItemStore(), people, texts, dates, addresses, new Attendance(people, people)),
                new SeriesDates(texts, dates, addresses, new PileOfPages()),
                new HistoryLines(history, people, texts, dates, addresses),
                RealTemplates.screen());
    }
}
