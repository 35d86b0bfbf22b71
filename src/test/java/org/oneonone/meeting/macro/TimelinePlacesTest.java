package org.oneonone.meeting.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.oneonone.meeting.macro.TimelineStage.HOME;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.in;
import static org.oneonone.series.ExampleSeries.terms;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.Test;
import org.oneonone.meeting.Meeting;
import org.oneonone.series.Series;
import org.oneonone.series.SeriesState;

public class TimelinePlacesTest {
    private final TimelineStage stage = new TimelineStage();

    @Test
    public void aSeriesThatIsNamedIsShownToItsTwoOnAnyPageAndWithoutOne() {
        stage.home(stage.store.create(terms(fortnightly())));
        String onItsOwn = stage.onPage(HOME);

        assertThat(stage.named("1", HOME)).isEqualTo(onItsOwn);
        assertThat(stage.named(" 1 ", 7)).contains("data-oneonone-timeline=\"1\"");
        stage.caller.is(RAVI);
        assertThat(stage.html(Map.of("series", "1"), null)).contains("data-oneonone-timeline=\"1\"");
        stage.people.hideSpaceFrom(RAVI);
        assertThat(stage.named("1", 7)).contains("Only the two whose 1-on-1 this is");
    }

    @Test
    public void aMeetingsPageShowsTheTimelineOfItsSeries() {
        stage.store.create(terms(fortnightly()));
        Series second = stage.store.create(terms(fortnightly()));
        stage.page(stage.row(second, "2026-12-01T09:00:00Z", Meeting.Outcome.HELD), 101);

        assertThat(stage.onPage(101)).contains("data-oneonone-timeline=\"2\"").contains("pageId=101");
    }

    @Test
    public void elsewhereAndInTemplatesItSaysWhatWillStandHere() {
        stage.home(stage.store.create(terms(fortnightly())));

        assertThat(stage.onPage(7)).contains("Here stands the timeline of a 1-on-1");
        assertThat(stage.html(Map.of(), null)).isEqualTo(stage.onPage(7));
        assertThat(stage.html(Map.of("series", " "), null)).isEqualTo(stage.onPage(7));
    }

    @Test
    public void whatIsNoNumberNamesNothing() {
        assertThat(stage.named("<b>1</b>", 7)).contains("oneonone-sentence").doesNotContain("<b>");
    }

    @Test
    public void aLongTimelineComesInPartsThatLinkToEachOther() {
        Series series = stage.home(stage.store.create(terms(fortnightly())));
        stage.now = Instant.parse("2028-12-13T12:00:00Z");
        stage.row(series, "2026-12-01T09:00:00Z", Meeting.Outcome.HELD);

        String first = stage.onPage(HOME);
        when(stage.request.getParameter("oneonone-timeline")).thenReturn("2");
        String second = stage.onPage(HOME);
        when(stage.request.getParameter("oneonone-timeline")).thenReturn("3");
        String last = stage.onPage(HOME);

        assertThat(first)
                .contains("1 to 20 of 55", "pageId=900&amp;oneonone-timeline=2#oneonone-timeline")
                .contains("Dec 26, 2028")
                .doesNotContain(">Newer<");
        assertThat(second).contains("21 to 40 of 55", ">Newer<", ">Older<").doesNotContain("<figure");
        assertThat(last).contains("41 to 55 of 55", "Dec 1, 2026").doesNotContain(">Older<");
    }

    @Test
    public void aPartThatIsNotThereIsTheNearestThatIs() {
        stage.home(stage.store.create(terms(fortnightly())));
        stage.now = Instant.parse("2028-12-13T12:00:00Z");
        String first = stage.onPage(HOME);

        for (String odd : new String[] {"0", "-1", "1e9", "", "99999999999999999999", "<script>", "\u0663"}) {
            when(stage.request.getParameter("oneonone-timeline")).thenReturn(odd);
            assertThat(stage.onPage(HOME)).as(odd).isEqualTo(first);
        }
        when(stage.request.getParameter("oneonone-timeline")).thenReturn("999999");
        assertThat(stage.onPage(HOME)).contains("41 to 55 of 55");
    }

    @Test
    public void datesAndMonthsAreInTheViewersZoneAndLanguage() {
        Series series = stage.home(stage.store.create(terms(fortnightly())));
        stage.row(series, "2026-12-01T09:00:00Z", Meeting.Outcome.HELD);
        when(stage.zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Asia/Tokyo"));
        when(stage.locales.getLocale()).thenReturn(Locale.FRENCH);

        assertThat(stage.onPage(HOME))
                .contains("1 d\u00e9c. 2026")
                .contains("18:00")
                .contains(">janv. 2027<");
    }

    @Test
    public void aSeriesThatEndedKeepsItsTimeline() {
        Series series = stage.home(stage.store.create(terms(fortnightly())));
        stage.row(series, "2026-12-01T09:00:00Z", Meeting.Outcome.HELD);
        stage.store.replace(
                stage.store.byId(series.id()).orElseThrow(),
                in(
                        SeriesState.ENDED,
                        Instant.parse("2026-12-02T10:00:00Z"),
                        stage.store.byId(series.id()).orElseThrow()));

        assertThat(stage.onPage(HOME)).contains("Dec 1, 2026", "Held: 1", "Planned: 0");
    }
}
