package org.oneonone.series.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.OLGA;
import static org.oneonone.series.ExampleSeries.RAVI;
import static org.oneonone.series.ExampleSeries.fortnightly;
import static org.oneonone.series.ExampleSeries.terms;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.Before;
import org.junit.Test;
import org.oneonone.meeting.InMemoryMeetingStore;
import org.oneonone.series.InMemoryHistory;
import org.oneonone.series.InMemorySeriesStore;
import org.oneonone.series.SeriesEvent;
import org.oneonone.series.SeriesEvent.What;
import org.oneonone.series.SeriesId;
import org.oneonone.testing.Caller;
import org.oneonone.testing.ExamplePeople;
import org.oneonone.testing.InProcessRest;
import org.oneonone.testing.InProcessRest.Answer;
import org.oneonone.testing.PlainTexts;
import org.oneonone.testing.TeamSpace;
import org.oneonone.web.Access;
import org.oneonone.web.Dates;

public class SeriesHistoryResourceTest {
    private static final Instant DECEMBER_1 = Instant.parse("2026-12-01T09:00:00Z");

    private final Caller caller = new Caller();
    private final InMemorySeriesStore store = new InMemorySeriesStore();
    private final InMemoryHistory history = new InMemoryHistory();
    private final TimeZoneManager zones = mock(TimeZoneManager.class);
    private final LocaleResolver locales = mock(LocaleResolver.class);
    private final SeriesId series = store.create(terms(fortnightly())).id();
    private final InProcessRest rest = new InProcessRest(new SeriesHistoryResource(
            new Access(caller.users(), new TeamSpace().rights(), store, new InMemoryMeetingStore()),
            history,
            new ExamplePeople(),
            new PlainTexts(),
            new Dates(zones, locales)));

    @Before
    public void threeThingsWereDone() {
        when(zones.getUserTimeZone()).thenReturn(TimeZone.getTimeZone("Europe/Berlin"));
        when(locales.getLocale()).thenReturn(Locale.ENGLISH);
        history.add(SeriesEvent.of(series, What.BEGUN, MAYA, Instant.parse("2026-11-20T08:00:00Z")));
        history.add(SeriesEvent.of(series, What.PAUSED, RAVI, Instant.parse("2026-11-21T08:00:00Z")));
        history.add(SeriesEvent.of(series, What.MEETING_MOVED, RAVI, Instant.parse("2026-11-22T08:00:00Z"), DECEMBER_1)
                .from(DECEMBER_1, DECEMBER_1.plusSeconds(3600)));
        caller.is(MAYA);
    }

    @Test
    public void saysWhoDidWhatAndWhenTheLatestFirst() {
        Answer answer = rest.get("/series/" + series + "/history");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("totalSize")).isEqualTo("3");
        assertThat(answer.text("results.0.what")).isEqualTo("MEETING_MOVED");
        assertThat(answer.text("results.0.who.displayName")).isEqualTo("Ravi");
        assertThat(answer.text("results.0.at")).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(answer.text("results.0.date")).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(answer.text("results.0.before")).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(answer.text("results.0.after")).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(answer.text("results.0.text"))
                .startsWith("Ravi moved the meeting of Tue, ")
                .contains(" to Tue, ");
        assertThat(answer.json().at("/results/2").has("date")).isFalse();
    }

    @Test
    public void comesInParts() {
        Answer part = rest.get("/series/" + series + "/history?start=1&limit=1");

        assertThat(part.json().get("results")).hasSize(1);
        assertThat(part.text("results.0.what")).isEqualTo("PAUSED");
        assertThat(part.text("totalSize")).isEqualTo("3");
        assertThat(rest.get("/series/" + series + "/history?limit=0").status()).isEqualTo(400);
        assertThat(rest.get("/series/" + series + "/history?start=99").json().get("results"))
                .isEmpty();
    }

    @Test
    public void toEverybodyElseThereIsNothing() {
        caller.is(OLGA);
        assertThat(rest.get("/series/" + series + "/history"))
                .isEqualTo(rest.get("/series/4711/history"))
                .extracting(Answer::status)
                .isEqualTo(404);
        caller.isNobody();
        assertThat(rest.get("/series/" + series + "/history").status()).isEqualTo(401);
    }
}
